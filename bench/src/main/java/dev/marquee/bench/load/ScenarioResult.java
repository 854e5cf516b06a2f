package dev.marquee.bench.load;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a scenario went over one store.
 *
 * @param load on Marquee
 * @param raw the same load on the cluster alone; absent where the store is none
 */
public record ScenarioResult(Scenario scenario, LoadResult load, Optional<RawResult> raw) {
  /** What Marquee may add to a median: half of what the cluster takes. */
  static final double RATIO_GATE = 1.5;

  /** How many times as long as the cluster alone Marquee takes over it, by the medians. */
  OptionalDouble ratio() {
    return raw.map(
            alone -> (double) load.p50().toNanos() / Math.max(1, alone.load().p50().toNanos()))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** Whether no request failed and every gate there is was reached. */
  boolean pass() {
    return load.errors() == 0
        && raw.filter(alone -> alone.load().errors() > 0).isEmpty()
        && scenario.gate().filter(gate -> load.p99().compareTo(gate) > 0).isEmpty()
        && ratio().orElse(0) <= RATIO_GATE;
  }
}
