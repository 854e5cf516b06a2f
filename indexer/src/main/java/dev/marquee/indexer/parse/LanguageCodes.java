package dev.marquee.indexer.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds languages by their English names: ISO 639-1. */
final class LanguageCodes {
  /**
   * Names that IMDb uses and the JDK does not. Mandarin and Cantonese have no codes of two letters
   * of their own, nor has Dari, which is Persian as Afghanistan speaks it.
   */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "mandarin", "zh",
          "cantonese", "zh",
          "dari", "fa",
          "filipino", "tl",
          "tagalog", "tl",
          "panjabi", "pa",
          "norwegian", "no");

  private static final Map<String, String> CODES = codes();

  private LanguageCodes() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    codes.putAll(OTHER_NAMES);
    return Map.copyOf(codes);
  }

  /** The code of a name; absent when it is no language of two letters. */
  static Optional<String> of(String name) {
    return Optional.ofNullable(CODES.get(name.strip().toLowerCase(Locale.ROOT)));
  }
}
