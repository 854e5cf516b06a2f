package dev.marquee.analytics.engagement;

import dev.marquee.analytics.engagement.RuleCheck.Outcome;
import java.util.List;

/**
 * Whether engagement looks made, and what makes us think so.
 *
 * @param flags each once, in their order; empty when nothing is suspicious
 * @param checks what became of every rule
 * @param missing the metrics that were not given, whether or not a rule wanted them
 */
public record EngagementVerdict(List<Flag> flags, List<RuleCheck> checks, List<Metric> missing) {
  private static final int MAX_CONFIDENCE = 100;

  public EngagementVerdict {
    flags = List.copyOf(flags);
    checks = List.copyOf(checks);
    missing = List.copyOf(missing);
  }

  /** Holds metrics against all rules. */
  public static EngagementVerdict of(EngagementMetrics metrics, EngagementThresholds thresholds) {
    List<RuleCheck> checks =
        Rule.all(thresholds).stream().map(rule -> rule.check(metrics)).toList();
    List<Flag> flags =
        checks.stream()
            .filter(check -> check.outcome() == Outcome.RAISED)
            .map(RuleCheck::flag)
            .distinct()
            .toList();
    return new EngagementVerdict(flags, checks, metrics.missing());
  }

  /** Whether any rule raised a flag. */
  public boolean suspicious() {
    return !flags.isEmpty();
  }

  /** 0 to 100: {@link Flag#POINTS} for each flag. It is no probability. */
  public int confidence() {
    return Math.min(MAX_CONFIDENCE, flags.size() * Flag.POINTS);
  }
}
