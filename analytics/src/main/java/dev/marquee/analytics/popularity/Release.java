package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** When films came out. */
final class Release {
  private Release() {}

  /** The day, the middle of the year where only that is known; empty without a year. */
  static Optional<LocalDate> day(MovieFacts film) {
    if (film.releaseDate().isPresent() || film.releaseYear().isEmpty()) {
      return film.releaseDate();
    }
    return Optional.of(LocalDate.of(film.releaseYear().getAsInt(), Month.JULY, 1));
  }
}
