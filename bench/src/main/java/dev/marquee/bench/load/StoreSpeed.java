package dev.marquee.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast Marquee is over one store.
 *
 * @param store its name in the report
 * @param startUp from the launch of the server to its first answer, absent when not measured
 * @param memoryBytes anonymous resident memory of Marquee's server after the loads, absent when not
 *     known; what a cluster takes is not in it
 * @param loads in the order in which they ran
 */
public record StoreSpeed(
    String store,
    Optional<Duration> startUp,
    OptionalLong memoryBytes,
    Optional<ImportSpeed> importSpeed,
    List<ScenarioResult> loads) {
  static final Duration START_GATE = Duration.ofSeconds(4);
  static final Duration START_AIM = Duration.ofSeconds(1);
  static final double IMPORT_GATE = 2_000;
  static final double IMPORT_AIM = 10_000;

  public StoreSpeed {
    loads = List.copyOf(loads);
  }

  /**
   * Whether every gate is reached and no request failed; what was not measured is not held against
   * it.
   */
  boolean pass() {
    return startUp.filter(time -> time.compareTo(START_GATE) > 0).isEmpty()
        && importSpeed.filter(speed -> speed.filmsPerSecond() < IMPORT_GATE).isEmpty()
        && loads.stream().allMatch(ScenarioResult::pass);
  }
}
