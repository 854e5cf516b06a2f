package dev.marquee.bench.fiction;

import java.util.Locale;

/** Words written as they stand in titles and names. */
final class Letters {
  private Letters() {}

  /** The word with a capital letter. */
  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
