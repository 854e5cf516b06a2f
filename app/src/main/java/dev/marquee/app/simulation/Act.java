package dev.marquee.app.simulation;

import dev.marquee.audience.Event;
import dev.marquee.review.Review;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that somebody did.
 *
 * @param review what was written by it, without a label; only with {@code REVIEW}
 */
public record Act(Event event, Optional<Review> review) {
  static final Comparator<Act> IN_TIME =
      Comparator.comparing(Act::time).thenComparing(act -> act.event().id());

  public Instant time() {
    return event.timestamp();
  }
}
