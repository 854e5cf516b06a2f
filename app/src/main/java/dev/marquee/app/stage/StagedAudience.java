package dev.marquee.app.stage;

import dev.marquee.app.json.Json;
import dev.marquee.app.simulation.SimulationPlan;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * The audience that a store holds, kept in the store itself, so that it is known whoever serves it,
 * and goes along when the store is copied.
 *
 * @param until up to where it has acted; its first moment before it did
 */
public record StagedAudience(SimulationPlan plan, Instant until) {
  private static final ArtifactName NAME = new ArtifactName("simulated-audience");

  /** The audience of a store; empty where nobody is simulated. */
  public static Optional<StagedAudience> of(ArtifactStore artifacts) {
    Optional<Artifact> newest = artifacts.newest(NAME);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = artifacts.open(newest.get())) {
      String json = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(json, StagedAudience.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("what is kept of the simulated audience", unreadable);
    }
  }

  /** Whether a store holds people who do not exist. */
  public static boolean isIn(ArtifactStore artifacts) {
    return artifacts.newest(NAME).isPresent();
  }

  void write(ArtifactStore artifacts) {
    byte[] json = Json.write(this).getBytes(StandardCharsets.UTF_8);
    artifacts.put(NAME, new ByteArrayInputStream(json));
  }

  /** The same, having acted up to a moment; what it did before stays done. */
  StagedAudience upTo(Instant moment) {
    return moment.isAfter(until) ? new StagedAudience(plan, moment) : this;
  }
}
