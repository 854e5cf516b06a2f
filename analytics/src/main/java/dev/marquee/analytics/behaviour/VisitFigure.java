package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.behaviour.VisitSummary.Day;
import dev.marquee.analytics.behaviour.VisitSummary.DepthBand;
import dev.marquee.analytics.behaviour.VisitSummary.LengthBand;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up visits as they end. */
final class VisitFigure implements Figure<VisitSummary> {
  /** What shows that a visitor took part, as api.md has it. */
  private static final Set<Action> ENGAGED =
      EnumSet.of(
          Action.LIKE, Action.COMMENT, Action.SHARE, Action.RATE, Action.REVIEW, Action.WATCH);

  /** The bands that reports of web analytics are used to, and two for films. */
  private static final long[] LENGTHS_SECONDS = {
    0, 10, 30, 60, 180, 600, 1_800, 3_600, 7_200, 14_400
  };

  private static final long[] DEPTHS = {0, 1, 2, 3, 5, 10, 20, 50, 100};

  private final ZoneOffset offset;
  private final Map<Long, OpenVisit> open = new HashMap<>();
  private final TreeMap<LocalDate, VisitTally> days = new TreeMap<>();
  private final long[] lengths = new long[LENGTHS_SECONDS.length];
  private final long[] depths = new long[DEPTHS.length];

  /** A visit so far. */
  private static final class OpenVisit {
    private final Instant began;
    private Instant last;
    private long actions;
    private boolean engaged;

    OpenVisit(Instant began) {
      this.began = began;
      this.last = began;
    }

    void add(Event event) {
      last = event.timestamp();
      actions += event.action() == Action.IMPRESSION ? 0 : 1;
      engaged |= ENGAGED.contains(event.action());
    }

    Duration length() {
      return Duration.between(began, last);
    }

    VisitTally tally() {
      return new VisitTally(1, actions, actions <= 1 ? 1 : 0, engaged ? 1 : 0, length());
    }
  }

  VisitFigure(ZoneOffset offset) {
    this.offset = offset;
  }

  @Override
  public void add(Event event, long visit) {
    open.computeIfAbsent(visit, number -> new OpenVisit(event.timestamp())).add(event);
  }

  @Override
  public void endVisit(long visit) {
    OpenVisit ended = open.remove(visit);
    if (ended == null) {
      return;
    }
    days.merge(ended.began.atOffset(offset).toLocalDate(), ended.tally(), VisitTally::plus);
    lengths[band(LENGTHS_SECONDS, ended.length().toSeconds())]++;
    depths[band(DEPTHS, ended.actions)]++;
  }

  private static int band(long[] bounds, long value) {
    int band = bounds.length - 1;
    while (bounds[band] > value) {
      band--;
    }
    return band;
  }

  @Override
  public VisitSummary result() {
    List<Day> dayList = new ArrayList<>();
    days.forEach((day, tally) -> dayList.add(new Day(day, tally)));
    List<LengthBand> lengthBands = new ArrayList<>();
    for (int i = 0; i < lengths.length; i++) {
      lengthBands.add(new LengthBand(Duration.ofSeconds(LENGTHS_SECONDS[i]), lengths[i]));
    }
    List<DepthBand> depthBands = new ArrayList<>();
    for (int i = 0; i < depths.length; i++) {
      depthBands.add(new DepthBand(DEPTHS[i], depths[i]));
    }
    VisitTally total = days.values().stream().reduce(VisitTally.NONE, VisitTally::plus);
    return new VisitSummary(total, dayList, lengthBands, depthBands);
  }
}
