package dev.marquee.app.logging;

import dev.marquee.app.settings.LogFormat;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Sets up the log of this process. */
public final class Logging {
  /** Of libraries only what is wrong counts: their greetings say nothing to who runs Marquee. */
  private static final List<Logger> LIBRARIES =
      Stream.of("io.helidon", "org.apache.lucene", "org.jline").map(Logger::getLogger).toList();

  /** In detail these would write down the headers of requests, and so what opens a cluster. */
  private static final List<Logger> SECRETIVE =
      Stream.of("org.apache.hc", "co.elastic").map(Logger::getLogger).toList();

  /** Weka's algebra warns of each native library that is not there; its Java does as well. */
  private static final Logger NATIVE_ALGEBRA = Logger.getLogger("com.github.fommil.netlib");

  private Logging() {}

  /**
   * Sends what has at least a level to standard error in a format, in place of whatever was set up
   * before.
   */
  public static void configure(Level level, LogFormat format) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    Handler handler = new ConsoleHandler();
    handler.setFormatter(formatter(format));
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    root.setLevel(level);
    boolean detailed = level.intValue() < Level.INFO.intValue();
    LIBRARIES.forEach(library -> library.setLevel(detailed ? null : Level.WARNING));
    SECRETIVE.forEach(library -> library.setLevel(Level.WARNING));
    NATIVE_ALGEBRA.setLevel(detailed ? null : Level.SEVERE);
  }

  private static Formatter formatter(LogFormat format) {
    return switch (format) {
      case TEXT -> new TextLine();
      case JSON -> new JsonLine();
    };
  }
}
