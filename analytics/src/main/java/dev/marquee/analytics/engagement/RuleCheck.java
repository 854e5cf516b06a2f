package dev.marquee.analytics.engagement;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What became of one rule.
 *
 * @param flag what the rule raises; two rules raise {@link Flag#BOT_LIKE_BEHAVIOR}
 * @param figure how the value is reckoned, in the names of the metrics
 * @param value absent where the rule was not applied
 * @param viewsAbove the rule is applied to more views than these; absent where it is to any
 * @param missing the metrics for want of which the rule was not applied; empty otherwise
 */
public record RuleCheck(
    Flag flag,
    String figure,
    Outcome outcome,
    OptionalDouble value,
    Side raisedWhen,
    double threshold,
    OptionalLong viewsAbove,
    List<Metric> missing) {

  /** On which side of the threshold a value raises the flag. */
  public enum Side {
    BELOW,
    ABOVE
  }

  /** How a check ends. All but the first two mean that the rule was not applied. */
  public enum Outcome {
    RAISED,
    CLEAR,
    /** A metric was not given. */
    MISSING_METRICS,
    /** So few views tell nothing. */
    TOO_FEW_VIEWS,
    /** There is no viewer to divide by. */
    NO_VIEWERS
  }

  public RuleCheck {
    missing = List.copyOf(missing);
  }
}
