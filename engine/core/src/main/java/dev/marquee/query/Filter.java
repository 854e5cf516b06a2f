package dev.marquee.query;

import dev.marquee.catalog.Gap;
import java.util.OptionalInt;

/**
 * A condition on films. Several together narrow: all must hold. Text is compared without regard to
 * case.
 */
public sealed interface Filter {

  /** Films of this genre, by its name as in {@code Movie.genres}. */
  record Genre(String name) implements Filter {}

  /**
   * Films released from the first year to the last, both included; an absent bound is open. Films
   * without a year fail.
   */
  record Years(OptionalInt from, OptionalInt to) implements Filter {
    public Years {
      if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
        throw new IllegalArgumentException(
            "year_from must not be after year_to, got %d and %d"
                .formatted(from.getAsInt(), to.getAsInt()));
      }
    }
  }

  /** Films whose vote average is at least this, 0 to 10. Films without votes fail. */
  record MinRating(double average) implements Filter {
    public MinRating {
      if (!(average >= 0 && average <= 10)) {
        throw new IllegalArgumentException("rating_from must be 0..10, got " + average);
      }
    }
  }

  /** Films whose original language is this one, ISO 639-1. */
  record Language(String code) implements Filter {}

  /** Films made in this country, with others or alone, ISO 3166-1 alpha-2. */
  record Country(String code) implements Filter {}

  /** Films that a source tells of, by its name as in {@code Movie.sources}. */
  record Source(String name) implements Filter {}

  /** Films that lack something. */
  record Missing(Gap gap) implements Filter {}

  /** Films this person directed or played in; accents and punctuation do not matter. */
  record Person(String name) implements Filter {}
}
