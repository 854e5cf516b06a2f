package dev.marquee.app.wiring;

import dev.marquee.indexer.Catalogue;
import dev.marquee.recommend.content.FilmVectors;
import dev.marquee.recommend.content.Projection;
import dev.marquee.recommend.content.ProjectionTraining;
import dev.marquee.store.MovieIndex;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Keeps the vectors of the films in step with the films. New films get theirs as they are stored;
 * their directions are found anew when there are none yet, or the films have become twice as many.
 */
public final class VectorUpkeep {
  /** The same films give the same vectors on every machine. */
  public static final long DEFAULT_SEED = 20_110_909;

  /** With fewer new films the directions found before still serve. */
  private static final int GROWTH = 2;

  private final MovieIndex movies;
  private final Catalogue catalogue;
  private final FilmVectors vectors;

  VectorUpkeep(MovieIndex movies, Catalogue catalogue, FilmVectors vectors) {
    this.movies = movies;
    this.catalogue = catalogue;
    this.vectors = vectors;
  }

  /**
   * What a training came to.
   *
   * @param films it was made from
   * @param renewed films that have another vector than before
   */
  public record Trained(int films, int dimensions, long renewed) {}

  /** Trains where an import made it necessary; the import arranges the films after. */
  void afterImport() {
    long count = movies.count();
    boolean outgrown =
        vectors
            .projection()
            .map(projection -> grown(projection, count))
            .orElse(count >= ProjectionTraining.MIN_FILMS);
    if (outgrown) {
      renew(DEFAULT_SEED, done -> {});
    }
  }

  private static boolean grown(Projection projection, long count) {
    return projection.films() < ProjectionTraining.MAX_FILMS
        && count >= (long) GROWTH * projection.films();
  }

  /**
   * Trains, gives each film its new vector, and arranges the films. Until that is done, old vectors
   * and new ones stand beside each other, and what is near by vectors may be far.
   *
   * @param progress told how many films were looked at
   * @return empty when there are fewer than {@link ProjectionTraining#MIN_FILMS} films
   */
  public Optional<Trained> train(long seed, LongConsumer progress) {
    Optional<Trained> trained = renew(seed, progress);
    if (trained.isPresent()) {
      catalogue.settle();
    }
    return trained;
  }

  private Optional<Trained> renew(long seed, LongConsumer progress) {
    return vectors
        .train(movies, seed)
        .map(
            projection ->
                new Trained(
                    projection.films(), projection.dimensions(), catalogue.renewVectors(progress)));
  }
}
