package dev.marquee.catalog;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Something that a visitor or the recommendations would want of a film and may not have. */
public enum Gap {
  YEAR,
  OVERVIEW,
  /** The address of a picture. */
  POSTER,
  GENRES,
  DIRECTORS,
  CAST,
  COUNTRIES,
  RUNTIME,
  /** How many voted, and how. */
  RATING,
  /** The place among films told alike; given by training. */
  VECTOR;

  /** The name in requests, answers and indexes. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a film lacks. */
  public static Set<Gap> of(CatalogEntry entry) {
    MovieFacts facts = entry.movie().facts();
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    for (Gap gap : values()) {
      boolean lacking =
          switch (gap) {
            case YEAR -> facts.releaseYear().isEmpty();
            case OVERVIEW -> facts.overview().isEmpty();
            case POSTER -> facts.posterUrl().isEmpty();
            case GENRES -> facts.genres().isEmpty();
            case DIRECTORS -> facts.directors().isEmpty();
            case CAST -> facts.cast().isEmpty();
            case COUNTRIES -> facts.countries().isEmpty();
            case RUNTIME -> facts.runtimeMinutes().isEmpty();
            case RATING -> facts.rankedRating().isEmpty();
            case VECTOR -> entry.vector().isEmpty();
          };
      if (lacking) {
        gaps.add(gap);
      }
    }
    return gaps;
  }
}
