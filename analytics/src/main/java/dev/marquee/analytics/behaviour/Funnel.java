package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many got from a search to a view, to a watch, to a rating. One counts at a step when it did
 * that and all steps before, in this order, the first and the last of them no further apart than
 * the window; anything may be done between. It is what ClickHouse's windowFunnel counts.
 *
 * @param window longer than nothing
 * @param steps in their order, each reached by no more than the one before
 */
public record Funnel(Unit unit, Duration window, List<Step> steps) {
  /** What people do on the same day belongs together; a film chosen today may be for tonight. */
  public static final Duration USUAL_WINDOW = Duration.ofHours(24);

  static final List<Action> ACTIONS =
      List.of(Action.SEARCH, Action.VIEW, Action.WATCH, Action.RATE);

  /** What goes through the funnel. */
  public enum Unit {
    /** Each account once, with the steps of all its visits. */
    ACCOUNT("account"),
    /** Each visit once; a film that is rated on another visit does not count. */
    VISIT("session");

    private final String text;

    Unit(String text) {
      this.text = text;
    }

    /** The word in answers. */
    public String text() {
      return text;
    }
  }

  /**
   * One step.
   *
   * @param reached how many came so far
   */
  public record Step(Action action, long reached) {}

  public Funnel {
    steps = List.copyOf(steps);
  }

  /**
   * Holds four moments for the account that goes by, or for each of its visits.
   *
   * @param window at least a millisecond
   */
  public static Figure<Funnel> figure(Unit unit, Duration window) {
    return new FunnelFigure(unit, window);
  }

  /** Of those at the first step, the share that came to a step, 0 to 1; empty when none began. */
  public OptionalDouble ofFirst(int step) {
    return share(steps.get(step).reached(), steps.getFirst().reached());
  }

  /** Of those at the step before, 0 to 1; empty for the first step and when none came to it. */
  public OptionalDouble ofPrevious(int step) {
    return step == 0
        ? OptionalDouble.empty()
        : share(steps.get(step).reached(), steps.get(step - 1).reached());
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  /** A row for each step; shares are 0 to 1. */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      rows.add(
          List.of(
              unit.text(),
              steps.get(step).action().text(),
              Table.cell(steps.get(step).reached()),
              Table.cell(ofFirst(step)),
              Table.cell(ofPrevious(step))));
    }
    return new Table("funnel", List.of("unit", "step", "reached", "of_first", "of_previous"), rows);
  }
}
