package dev.marquee.query;

import dev.marquee.catalog.MovieId;
import java.util.List;
import java.util.OptionalInt;

/** Something a person may have been about to type. */
public sealed interface Suggestion {

  /** The title or name in parts, those that meet the typed text marked. */
  List<MarkedPart> marked();

  /** A film. */
  record Film(MovieId id, String title, OptionalInt releaseYear, List<MarkedPart> marked)
      implements Suggestion {
    public Film {
      marked = List.copyOf(marked);
    }
  }

  /** Somebody who directed or played in at least one film. */
  record Person(String name, List<MarkedPart> marked) implements Suggestion {
    public Person {
      marked = List.copyOf(marked);
    }
  }
}
