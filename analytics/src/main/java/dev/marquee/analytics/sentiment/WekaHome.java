package dev.marquee.analytics.sentiment;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes Weka a quiet guest: it makes a folder for its packages at its first use, which is kept out
 * of the home folder, and complains that its native code is not there, which is not shipped.
 */
final class WekaHome {
  private static final String PROPERTY = "WEKA_HOME";
  private static final String FOLDER = "marquee-weka";

  /** Held, as a logger that nobody holds forgets its level. */
  private static final Logger NATIVE_CODE = Logger.getLogger("com.github.fommil");

  private WekaHome() {}

  /** To be called before any class of Weka is used; a folder that someone named stays. */
  static void settle() {
    NATIVE_CODE.setLevel(Level.OFF);
    if (System.getProperty(PROPERTY) == null && System.getenv(PROPERTY) == null) {
      System.setProperty(
          PROPERTY, Path.of(System.getProperty("java.io.tmpdir"), FOLDER).toString());
    }
  }
}
