package dev.marquee.query;

import java.util.Locale;

/** What results can be counted by. */
public enum FacetField {
  /** By genre name; a film counts once for each of its genres. */
  GENRE,
  /** By the first year of the release decade: {@code 1990}. */
  DECADE,
  /** By ISO 639-1 code of the original language. */
  LANGUAGE,
  /** By ISO 3166-1 alpha-2 code; a film counts once for each of its countries. */
  COUNTRY,
  /**
   * By the name of a director or player as it is displayed; a film counts once for each. There are
   * far more people than {@link Facet#MAX_VALUES}: what is counted is who has the most films.
   */
  PERSON,
  /** By the name of a source; a film counts once for each that tells of it. */
  SOURCE,
  /** By {@code Gap.key()}; a film counts once for each thing it lacks. */
  MISSING;

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
      case Filter.Country country -> this == COUNTRY;
      case Filter.Person person -> this == PERSON;
      case Filter.Source source -> this == SOURCE;
      case Filter.Missing missing -> this == MISSING;
      case Filter.MinRating rating -> false;
    };
  }
}
