package dev.marquee.query;

import java.util.Locale;

/** What results can be counted by. */
public enum FacetField {
  /** By genre name; a film counts once for each of its genres. */
  GENRE,
  /** By the first year of the release decade: {@code 1990}. */
  DECADE,
  /** By ISO 639-1 code of the original language. */
  LANGUAGE;

  /** The name in requests and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a filter chooses among this field's values. Counting leaves such filters out, so that
   * the counts tell what another choice would give.
   */
  public boolean isChosenBy(Filter filter) {
    return switch (filter) {
      case Filter.Genre genre -> this == GENRE;
      case Filter.Years years -> this == DECADE;
      case Filter.Language language -> this == LANGUAGE;
      case Filter.MinRating rating -> false;
      case Filter.Person person -> false;
    };
  }
}
