package dev.marquee.query;

import dev.marquee.audience.Action;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many events there were of each action.
 *
 * @param counts 1 or more each, in the order of the actions; one that never happened is left out
 */
public record ActionCounts(Map<Action, Long> counts) {
  public static final ActionCounts NONE = new ActionCounts(Map.of());

  public ActionCounts {
    EnumMap<Action, Long> copy = new EnumMap<>(Action.class);
    counts.forEach(
        (action, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException("a count must be 0 or more, got " + count);
          }
          if (count > 0) {
            copy.put(action, count);
          }
        });
    counts = Collections.unmodifiableMap(copy);
  }

  public long of(Action action) {
    return counts.getOrDefault(action, 0L);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** These and others. */
  public ActionCounts plus(ActionCounts others) {
    EnumMap<Action, Long> sum = new EnumMap<>(Action.class);
    sum.putAll(counts);
    others.counts.forEach((action, count) -> sum.merge(action, count, Long::sum));
    return new ActionCounts(sum);
  }
}
