package dev.marquee.app.json;

import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A value that a store keeps under a name, as JSON: it is known whoever serves the store, and goes
 * along when that is copied.
 */
public record JsonArtifact<T>(ArtifactName name, Class<T> type) {

  /** What is kept; empty where there is nothing, or nothing of that form. */
  public Optional<T> in(ArtifactStore artifacts) {
    Optional<Artifact> newest = artifacts.newest(name);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = artifacts.open(newest.get())) {
      return Json.read(new String(content.readAllBytes(), StandardCharsets.UTF_8), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the artifact " + name, unreadable);
    }
  }

  /** Keeps a value in place of what was kept. */
  public void put(T value, ArtifactStore artifacts) {
    byte[] json = Json.write(value).getBytes(StandardCharsets.UTF_8);
    artifacts.put(name, new ByteArrayInputStream(json));
  }
}
