package dev.marquee.recommend;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.query.ScoredMovie;
import dev.marquee.store.MovieIndex;
import java.util.List;
import java.util.Optional;

/**
 * Finds films like a film, never the film itself. As safe for use by many threads as the index is,
 * and throws what the index throws.
 */
public final class SimilarFilms {
  /** Places beyond these add next to nothing to a fused list. */
  private static final int FUSED = 50;

  private final MovieIndex movies;

  public SimilarFilms(MovieIndex movies) {
    this.movies = movies;
  }

  /** How films are compared. */
  public enum Way {
    /** By words typical of the film: of title, story, keywords, genres and people. */
    TEXT,
    /** By the directions of vectors, which bring together words of one meaning. */
    VECTOR,
    /** By both; by text alone where the film has no vector. */
    HYBRID
  }

  /**
   * Films like a film.
   *
   * @param size 1 to {@link MovieIndex#MAX_FILMS}, less one by vectors
   * @return the most alike first; empty by vectors for a film that has none
   */
  public List<SimilarFilm> like(Movie film, Way way, int size) {
    List<ScoredMovie> found =
        switch (way) {
          case TEXT -> byText(film, size);
          case VECTOR -> byVector(film, size);
          case HYBRID -> byBoth(film, size);
        };
    return found.stream()
        .limit(size)
        .map(
            scored ->
                new SimilarFilm(
                    scored.movie(),
                    scored.score(),
                    Because.reasons(film.facts(), scored.movie().facts())))
        .toList();
  }

  private List<ScoredMovie> byBoth(Movie film, int size) {
    List<ScoredMovie> near = byVector(film, Math.max(size, FUSED));
    return near.isEmpty()
        ? byText(film, size)
        : RankFusion.fuse(List.of(byText(film, Math.max(size, FUSED)), near));
  }

  private List<ScoredMovie> byText(Movie film, int size) {
    return movies.likeThis(film.id(), List.of(), size);
  }

  /** The film itself is nearest of all, but for others of the same vector. */
  private List<ScoredMovie> byVector(Movie film, int size) {
    Optional<Embedding> vector = movies.get(film.id()).flatMap(CatalogEntry::vector);
    return vector
        .map(
            direction ->
                movies.nearest(direction, List.of(), size + 1).stream()
                    .filter(found -> !found.movie().id().equals(film.id()))
                    .toList())
        .orElse(List.of());
  }
}
