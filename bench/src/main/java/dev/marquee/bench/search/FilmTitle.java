package dev.marquee.bench.search;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;

/**
 * A film to be looked for by its title.
 *
 * @param votes 0 when not known
 * @param atTmdb whether the film has a number at TMDB
 * @param inTmdbTable whether the table of TMDB 5000 tells of it
 */
record FilmTitle(MovieId id, String title, int votes, boolean atTmdb, boolean inTmdbTable) {
  /** The name of that table among the sources of a film. */
  private static final String TMDB_TABLE = "tmdb";

  static FilmTitle of(Movie movie) {
    MovieFacts facts = movie.facts();
    return new FilmTitle(
        movie.id(),
        facts.title(),
        facts.voteCount().orElse(0),
        facts.ids().containsKey(Registry.TMDB),
        movie.sources().contains(TMDB_TABLE));
  }
}
