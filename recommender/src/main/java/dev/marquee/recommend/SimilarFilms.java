package dev.marquee.recommend;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.ScoredId;
import dev.marquee.recommend.content.Place;
import dev.marquee.store.MovieIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds films like a film, never the film itself. As safe for use by many threads as the index is,
 * and throws what the index throws.
 */
public final class SimilarFilms {
  /** How films are compared where nobody says; docs/decisions/0008 has the figures. */
  public static final Way DEFAULT = Way.HYBRID;

  /** Films further down than this are hardly alike; only their fame could bring them up. */
  private static final int FUSED = 30;

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
    /**
     * By both, and of films equally alike the better known first: a film that nobody knows, of
     * which little is told, is easily like another by chance. Without a vector, by text alone.
     */
    HYBRID
  }

  /**
   * Films like a film.
   *
   * @param film as it is stored
   * @param size 1 to {@link MovieIndex#MAX_FILMS}, less one by vectors
   * @return the most alike first; empty by vectors for a film that has none
   */
  public List<SimilarFilm> like(CatalogEntry film, Way way, int size) {
    List<ScoredId> best =
        switch (way) {
          case TEXT -> byText(film, size);
          case VECTOR -> byVector(film, size);
          case HYBRID -> byBoth(film, size);
        };
    return shown(film, best.subList(0, Math.min(size, best.size())));
  }

  /** Only now are films read: of all that were ranked, few are shown. */
  private List<SimilarFilm> shown(CatalogEntry film, List<ScoredId> best) {
    Map<MovieId, Double> scores =
        best.stream().collect(Collectors.toMap(ScoredId::id, ScoredId::score));
    return movies.read(best.stream().map(ScoredId::id).toList()).stream()
        .map(
            other ->
                new SimilarFilm(
                    other,
                    Objects.requireNonNull(scores.get(other.id())),
                    Because.reasons(film.movie().facts(), other.facts())))
        .toList();
  }

  private List<ScoredId> byBoth(CatalogEntry film, int size) {
    List<ScoredId> near = byVector(film, Math.max(size, FUSED));
    if (near.isEmpty()) {
      return byText(film, size);
    }
    List<ScoredId> told = byText(film, Math.max(size, FUSED));
    return RankFusion.fuse(List.of(told, near, byFame(told, near)));
  }

  /** The films of both, their fame as their score. */
  private static List<ScoredId> byFame(List<ScoredId> told, List<ScoredId> near) {
    return Stream.concat(told.stream(), near.stream())
        .map(film -> new ScoredId(film.id(), film.prominence(), film.prominence()))
        .distinct()
        .sorted(Comparator.comparingDouble(ScoredId::score).reversed())
        .toList();
  }

  private List<ScoredId> byText(CatalogEntry film, int size) {
    return movies.likeThis(film.movie(), List.of(), size);
  }

  /** The film itself is nearest of all, but for others of the same vector. */
  private List<ScoredId> byVector(CatalogEntry film, int size) {
    return film.vector()
        .flatMap(Place::question)
        .map(
            direction ->
                movies.nearest(direction, List.of(), size + 1).stream()
                    .filter(found -> !found.id().equals(film.id()))
                    .toList())
        .orElse(List.of());
  }
}
