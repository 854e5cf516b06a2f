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
}
