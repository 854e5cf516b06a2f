package dev.marquee.recommend.content;

import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives films their vectors by the projection that the store keeps, and trains it. A projection
 * that another process trained is used within half a minute. Thread-safe.
 */
public final class FilmVectors implements Function<MovieFacts, Optional<Embedding>> {
  private static final ArtifactName NAME = new ArtifactName("vectors");

  /** As promised for all artifacts. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private static final int PAGE = 500;

  private final ArtifactStore artifacts;

  /** The newest projection known, and when it was looked for; guarded by this. */
  private @Nullable Known known;

  public FilmVectors(ArtifactStore artifacts) {
    this.artifacts = artifacts;
  }

  /** The vector of a film; empty without a projection, or when it knows nothing of the film. */
  @Override
  public Optional<Embedding> apply(MovieFacts facts) {
    return projection().flatMap(projection -> projection.embed(facts));
  }

  /** The projection in use, if one was trained. */
  public synchronized Optional<Projection> projection() {
    long now = System.nanoTime();
    if (known == null || now - known.lookedAt > LOOK_AGAIN.toNanos()) {
      Optional<Artifact> newest = artifacts.newest(NAME);
      known =
          known != null && known.artifact.equals(newest)
              ? new Known(newest, known.projection, now)
              : new Known(newest, newest.map(this::read), now);
    }
    return known.projection;
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
    int taken = 0;
    try (Snapshot<Change.Kept> snapshot = movies.snapshot()) {
      List<Change.Kept> page = snapshot.next(PAGE);
      while (!page.isEmpty()) {
        for (Change.Kept kept : page) {
          if (kept instanceof Change.Put put
              && taken < ProjectionTraining.MAX_FILMS
              && random.nextDouble() < share) {
            action.accept(put.entry().movie().facts());
            taken++;
          }
        }
        page = snapshot.next(PAGE);
      }
    }
  }

  private synchronized void keep(Projection projection) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      projection.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes all that is written", impossible);
    }
    Artifact stored = artifacts.put(NAME, new ByteArrayInputStream(bytes.toByteArray()));
    known = new Known(Optional.of(stored), Optional.of(projection), System.nanoTime());
  }

  private Projection read(Artifact artifact) {
    try (InputStream in = artifacts.open(artifact)) {
      return Projection.read(in);
    } catch (IOException unreadable) {
      throw new StoreException(
          Kind.CORRUPT,
          "the directions of vectors cannot be read (%s); make them anew by `marquee train vectors`"
              .formatted(unreadable.getMessage()),
          unreadable);
    }
  }

  private record Known(
      Optional<Artifact> artifact, Optional<Projection> projection, long lookedAt) {}
}
