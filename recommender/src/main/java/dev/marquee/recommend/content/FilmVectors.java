package dev.marquee.recommend.content;

import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.LatestArtifact;
import dev.marquee.store.MovieIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives films their vectors by the projection that the store keeps, and trains it. A projection
 * that another process trained is used within half a minute. Thread-safe.
 */
public final class FilmVectors implements Function<MovieFacts, Optional<Embedding>> {
  private static final ArtifactName NAME = new ArtifactName("vectors");

  private final LatestArtifact<Projection> latest;

  public FilmVectors(ArtifactStore artifacts) {
    this.latest = new LatestArtifact<>(artifacts, NAME, FilmVectors::read);
  }

  private static Projection read(InputStream content) throws IOException {
    try {
      return Projection.read(content);
    } catch (IOException damaged) {
      throw new IOException(
          "%s; make them anew by `marquee train vectors`".formatted(damaged.getMessage()), damaged);
    }
  }

  /** The vector of a film; empty without a projection, or when it knows nothing of the film. */
  @Override
  public Optional<Embedding> apply(MovieFacts facts) {
    return projection().flatMap(projection -> projection.embed(facts));
  }

  /** The projection in use, if one was trained. */
  public Optional<Projection> projection() {
    return latest.get();
  }

  /**
   * Trains a projection with the films of an index, of very many with a sample, and keeps it.
   *
   * @return empty when there are too few films
   */
  public Optional<Projection> train(MovieIndex movies, long seed) {
    double share = (double) ProjectionTraining.MAX_FILMS / Math.max(1, movies.count());
    Optional<Projection> trained =
        ProjectionTraining.train(action -> sample(movies, share, seed, action), seed);
    trained.ifPresent(this::keep);
    return trained;
  }

  private static void sample(
      MovieIndex movies, double share, long seed, Consumer<MovieFacts> action) {
    var random = new Random(seed);
    var taken = new AtomicInteger();
    movies.forEachFilm(
        entry -> {
          if (taken.get() < ProjectionTraining.MAX_FILMS && random.nextDouble() < share) {
            action.accept(entry.movie().facts());
            taken.incrementAndGet();
          }
        });
  }

  private void keep(Projection projection) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      projection.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes all that is written", impossible);
    }
    latest.put(bytes.toByteArray(), projection);
  }
}
