package dev.marquee.query;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import java.util.List;
import java.util.OptionalInt;

/** Something a person may have been about to type. */
public sealed interface Suggestion {

  /** The title or name in parts, those that meet the typed text marked. */
  List<MarkedPart> marked();

  /** A film, with what a short line about it shows. */
  record Film(
      MovieId id,
      String title,
      OptionalInt releaseYear,
      List<String> genres,
      List<MarkedPart> marked)
      implements Suggestion {
    public Film {
      genres = List.copyOf(genres);
      marked = List.copyOf(marked);
    }

    /** A film of which no part of the title is marked yet. */
    public static Film of(MovieId id, MovieFacts facts) {
      return new Film(id, facts.title(), facts.releaseYear(), facts.genres(), List.of());
    }

    public Film withMarked(List<MarkedPart> parts) {
      return new Film(id, title, releaseYear, genres, parts);
    }
  }

  /** Somebody who directed or played in at least one film. */
  record Person(String name, List<MarkedPart> marked) implements Suggestion {
    public Person {
      marked = List.copyOf(marked);
    }
  }
}
