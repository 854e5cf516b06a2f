package dev.marquee.indexer;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;

/** A single change that an operator asks for. */
public sealed interface Edit {

  /** The film meant. */
  MovieId id();

  /**
   * Says what an operator knows of a film. It counts more than what the film's other sources say;
   * what it leaves out stays theirs. It takes the place of what operators said of the film before.
   *
   * @param id of a film, or a new one
   */
  record Put(MovieId id, MovieFacts facts) implements Edit {}

  /** Takes a film away with all its records. An import that has them brings it back. */
  record Delete(MovieId id) implements Edit {}
}
