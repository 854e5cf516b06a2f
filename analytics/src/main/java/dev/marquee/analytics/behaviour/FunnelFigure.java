package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.behaviour.Funnel.Step;
import dev.marquee.analytics.behaviour.Funnel.Unit;
import dev.marquee.audience.Event;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Follows accounts or visits through the funnel. */
final class FunnelFigure implements Figure<Funnel> {
  private static final int STEPS = Funnel.ACTIONS.size();

  private final Unit unit;
  private final Duration window;
  private final Map<Long, Progress> open = new HashMap<>();
  private final long[] reached = new long[STEPS];

  /** How far one account or visit came. */
  private static final class Progress {
    private static final long NEVER = Long.MIN_VALUE;

    /**
     * For each step, when the chain of steps that led to it began. Of several the latest, which
     * leaves the most time for what follows.
     */
    private final long[] began = new long[STEPS];

    private int steps;

    Progress() {
      Arrays.fill(began, NEVER);
    }

    void add(int step, long time, long windowMillis) {
      long start = step == 0 ? time : began[step - 1];
      if (start != NEVER && time - start <= windowMillis) {
        began[step] = start;
        steps = Math.max(steps, step + 1);
      }
    }
  }

  FunnelFigure(Unit unit, Duration window) {
    if (window.toMillis() < 1) {
      throw new IllegalArgumentException(
          "a funnel's window must be a millisecond or more, got " + window);
    }
    this.unit = unit;
    this.window = window;
  }

  @Override
  public void add(Event event, long visit) {
    int step = Funnel.ACTIONS.indexOf(event.action());
    if (step >= 0) {
      open.computeIfAbsent(unit == Unit.VISIT ? visit : 0, number -> new Progress())
          .add(step, event.timestamp().toEpochMilli(), window.toMillis());
    }
  }

  @Override
  public void endVisit(long visit) {
    if (unit == Unit.VISIT) {
      Progress progress = open.remove(visit);
      if (progress != null) {
        count(progress);
      }
    }
  }

  @Override
  public void endAccount() {
    open.values().forEach(this::count);
    open.clear();
  }

  private void count(Progress progress) {
    for (int step = 0; step < progress.steps; step++) {
      reached[step]++;
    }
  }

  @Override
  public Funnel result() {
    List<Step> steps =
        IntStream.range(0, STEPS)
            .mapToObj(step -> new Step(Funnel.ACTIONS.get(step), reached[step]))
            .toList();
    return new Funnel(unit, window, steps);
  }
}
