package dev.marquee.bench.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a load consists of. */
public enum Scenario {
  /**
   * The letters of titles as they are typed, from the first to any other; every fourth text
   * mistyped.
   */
  SUGGEST,
  /**
   * Whole titles, single words of titles, mistyped titles, and titles from a year on; half of all
   * with facets.
   */
  SEARCH,
  /** Films like a film. */
  SIMILAR;

  private static final Duration P99_GATE = Duration.ofMillis(10);
  private static final Duration P99_AIM = Duration.ofMillis(3);

  /** The name in reports: {@code suggest}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the 99th percentile must stay within at 200 requests a second and 40,000 films, if
   * anything.
   */
  Optional<Duration> gate() {
    return this == SIMILAR ? Optional.empty() : Optional.of(P99_GATE);
  }

  /** Where the same is heading. */
  Optional<Duration> aim() {
    return this == SIMILAR ? Optional.empty() : Optional.of(P99_AIM);
  }
}
