package dev.marquee.app.wiring;

import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.Upkeep;
import dev.marquee.recommend.content.FilmVectors;
import dev.marquee.recommend.content.Projection;
import dev.marquee.recommend.content.ProjectionTraining;
import dev.marquee.store.MovieIndex;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * Keeps the vectors of the films in step with the films. New films get theirs as they are stored;
 * their directions are found anew when there are none yet, or the films have become four times as
 * many. A long import finds them on its way, so that most films are written once.
 */
public final class VectorUpkeep implements Upkeep {
  /** The same films give the same vectors on every machine. */
  public static final long DEFAULT_SEED = 20_110_909;

  /** With fewer new films the directions found before still serve; see docs/decisions/0008. */
  private static final int GROWTH = 4;

  /** So many that those found next, of four times as many films, need never be found anew. */
  private static final int FIRST_FILMS = ProjectionTraining.MAX_FILMS / GROWTH;

  /** A sample of all it may have differs a little in size, since each film is drawn by itself. */
  private static final int FULL_SAMPLE = ProjectionTraining.MAX_FILMS * 9 / 10;

  private final MovieIndex movies;
  private final Catalogue catalogue;
  private final FilmVectors vectors;
  private final int firstFilms;

  VectorUpkeep(MovieIndex movies, Catalogue catalogue, FilmVectors vectors) {
    this(movies, catalogue, vectors, FIRST_FILMS);
  }

  /**
   * @param firstFilms so many films of an unfinished import have their directions found
   */
  VectorUpkeep(MovieIndex movies, Catalogue catalogue, FilmVectors vectors, int firstFilms) {
    this.firstFilms = firstFilms;
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

  @Override
  public void afterBatch() {
    renewIfOutgrown(firstFilms);
  }

  @Override
  public void afterImport() {
    renewIfOutgrown(ProjectionTraining.MIN_FILMS);
  }

  /**
   * @param first films from which on directions are looked for where there are none
   */
  private void renewIfOutgrown(int first) {
    OptionalLong limit =
        vectors
            .projection()
            .map(Projection::films)
            .map(VectorUpkeep::outgrownAt)
            .orElse(OptionalLong.of(first));
    if (limit.isPresent() && movies.count() >= limit.getAsLong()) {
      renew(DEFAULT_SEED, done -> {});
    }
  }

  /**
   * Films from which on directions found of so many serve no more; none where more would not be
   * asked.
   */
  private static OptionalLong outgrownAt(int films) {
    return films < FULL_SAMPLE
        ? OptionalLong.of(Math.min((long) GROWTH * films, ProjectionTraining.MAX_FILMS))
        : OptionalLong.empty();
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
