package dev.marquee.analytics.behaviour;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What some visits come to.
 *
 * @param actions what the visitors did; being shown a film is not counted, since a page does that
 * @param bounces visits of at most one action
 * @param engaged visits with a like, comment, share, rate, review or watch
 * @param length from the first event to the last, of all visits together
 */
public record VisitTally(long visits, long actions, long bounces, long engaged, Duration length) {
  public static final VisitTally NONE = new VisitTally(0, 0, 0, 0, Duration.ZERO);

  public VisitTally {
    if (bounces > visits || engaged > visits) {
      throw new IllegalArgumentException(
          "of %d visits no more can be bounces or engaged, got %d and %d"
              .formatted(visits, bounces, engaged));
    }
  }

  VisitTally plus(VisitTally other) {
    return new VisitTally(
        visits + other.visits,
        actions + other.actions,
        bounces + other.bounces,
        engaged + other.engaged,
        length.plus(other.length));
  }

  /** Empty without a visit. */
  public Optional<Duration> meanLength() {
    return visits == 0 ? Optional.empty() : Optional.of(length.dividedBy(visits));
  }

  /** Actions of a visit; empty without one. */
  public OptionalDouble meanDepth() {
    return share(actions);
  }

  /** 0 to 1; empty without a visit. */
  public OptionalDouble bounceRate() {
    return share(bounces);
  }

  /** 0 to 1; empty without a visit. */
  public OptionalDouble engagementRate() {
    return share(engaged);
  }

  private OptionalDouble share(long part) {
    return visits == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / visits);
  }
}
