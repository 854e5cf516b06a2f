package dev.marquee.app.simulation;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Films enough for tastes to differ. */
public final class Films {
  private static final List<String> GENRES =
      List.of("Comedy", "Drama", "Horror", "Romance", "Science Fiction", "Western");

  private Films() {}

  /** A hundred films of six genres and ten decades. */
  public static List<Movie> hundred() {
    List<Movie> films = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      MovieFacts facts =
          MovieFacts.titled("The Film of Number " + i)
              .releaseYear(OptionalInt.of(1925 + i))
              .genres(List.of(GENRES.get(i % 6), GENRES.get((i / 6 + 1 + i % 6) % 6)))
              .build();
      films.add(
          new Movie(
              new MovieId("m-" + i),
              facts,
              List.of("test"),
              Instant.parse("2026-01-01T00:00:00Z")));
    }
    return films;
  }
}
