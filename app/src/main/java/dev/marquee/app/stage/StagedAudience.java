package dev.marquee.app.stage;

import dev.marquee.app.json.JsonArtifact;
import dev.marquee.app.simulation.SimulationPlan;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import java.time.Instant;
import java.util.Optional;

/**
 * The audience that a store holds, kept in the store itself, so that it is known whoever serves it,
 * and goes along when the store is copied.
 *
 * @param until up to where it has acted; its first moment before it did
 */
public record StagedAudience(SimulationPlan plan, Instant until) {
  private static final JsonArtifact<StagedAudience> KEPT =
      new JsonArtifact<>(new ArtifactName("simulated-audience"), StagedAudience.class);

  /** The audience of a store; empty where nobody is simulated. */
  public static Optional<StagedAudience> of(ArtifactStore artifacts) {
    return KEPT.in(artifacts);
  }

  /** Whether a store holds people who do not exist. */
  public static boolean isIn(ArtifactStore artifacts) {
    return artifacts.newest(KEPT.name()).isPresent();
  }

  void write(ArtifactStore artifacts) {
    KEPT.put(this, artifacts);
  }

  /** The same, having acted up to a moment; what it did before stays done. */
  StagedAudience upTo(Instant moment) {
    return moment.isAfter(until) ? new StagedAudience(plan, moment) : this;
  }
}
