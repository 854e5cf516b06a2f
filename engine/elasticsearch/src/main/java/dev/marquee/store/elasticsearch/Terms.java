package dev.marquee.store.elasticsearch;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.title.TitleKeys;
import java.util.Locale;

/** The terms under which things are found; writing and asking use the same. */
final class Terms {
  /** Longer terms are cut: nobody types more, and Lucene refuses terms over 32,766 bytes. */
  private static final int MAX_LENGTH = 200;

  private Terms() {}

  static String externalId(ExternalId id) {
    return id.registry().key() + ":" + id.value();
  }

  static String sourceKey(SourceKey key) {
    return key.toString();
  }

  static String person(String name) {
    return cut(TitleKeys.personKey(name));
  }

  /** Keywords are compared as names are: without regard to case, accents and blanks. */
  static String keyword(String keyword) {
    return cut(TitleKeys.personKey(keyword));
  }

  /** How names of genres, languages and the like are compared. */
  static String lowerCase(String name) {
    return cut(name.toLowerCase(Locale.ROOT));
  }

  static String cut(String term) {
    return cut(term, MAX_LENGTH);
  }

  /** The first letters of a term; a letter of two chars is not torn, for JSON could not hold it. */
  static String cut(String term, int maxLength) {
    if (term.length() <= maxLength) {
      return term;
    }
    boolean torn = Character.isHighSurrogate(term.charAt(maxLength - 1));
    return term.substring(0, torn ? maxLength - 1 : maxLength);
  }
}
