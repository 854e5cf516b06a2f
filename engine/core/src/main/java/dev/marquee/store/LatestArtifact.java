package dev.marquee.store;

import dev.marquee.store.StoreException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the newest version of an artifact holds, read once and kept. A version that another process
 * stored is used within half a minute. Thread-safe.
 *
 * @param <T> immutable
 */
public final class LatestArtifact<T> {
  /** As promised for all artifacts. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final ArtifactStore artifacts;
  private final ArtifactName name;
  private final Reading<T> reading;

  /** What is known, and when it was looked for; guarded by this. */
  private @Nullable Known<T> known;

  /** Makes of the bytes of an artifact what they stand for. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(InputStream content) throws IOException;
  }

  private record Known<T>(Optional<Artifact> artifact, Optional<T> content, long lookedAt) {}

  /**
   * Looks for nothing yet.
   *
   * @param reading an exception of it says what is wrong, and what to do
   */
  public LatestArtifact(ArtifactStore artifacts, ArtifactName name, Reading<T> reading) {
    this.artifacts = artifacts;
    this.name = name;
    this.reading = reading;
  }

  /**
   * What the newest version holds; empty where there is none.
   *
   * @throws StoreException CORRUPT when it cannot be read
   */
  public synchronized Optional<T> get() {
    long now = System.nanoTime();
    @Nullable Known<T> before = known;
    if (before != null && now - before.lookedAt <= LOOK_AGAIN.toNanos()) {
      return before.content;
    }
    Optional<Artifact> newest = artifacts.newest(name);
    Optional<T> content =
        before != null && before.artifact.equals(newest) ? before.content : newest.map(this::read);
    known = new Known<>(newest, content, now);
    return content;
  }

  /**
   * Stores a new version.
   *
   * @param content of the value
   */
  public synchronized void put(byte[] content, T value) {
    Artifact stored = artifacts.put(name, new ByteArrayInputStream(content));
    known = new Known<>(Optional.of(stored), Optional.of(value), System.nanoTime());
  }

  private T read(Artifact artifact) {
    try (InputStream in = artifacts.open(artifact)) {
      return reading.from(in);
    } catch (IOException unreadable) {
      throw new StoreException(
          Kind.CORRUPT,
          "the artifact %s cannot be read: %s".formatted(name, unreadable.getMessage()),
          unreadable);
    }
  }
}
