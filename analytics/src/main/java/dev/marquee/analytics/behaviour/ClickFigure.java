package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.behaviour.ClickThrough.Line;
import dev.marquee.audience.Event;
import dev.marquee.audience.Origin;
import dev.marquee.catalog.MovieId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Notes which films were shown on a visit, and which of these were clicked. */
final class ClickFigure implements Figure<ClickThrough> {
  private final Map<Optional<Origin>, Counts> lists = new HashMap<>();
  private final Map<Long, Map<Shown, Boolean>> open = new HashMap<>();

  private record Shown(MovieId film, Optional<Origin> origin) {}

  private static final class Counts {
    private long shown;
    private long clicked;
    private long positioned;
    private long positions;

    Line line(Optional<Origin> origin) {
      return new Line(origin, shown, clicked, positioned, positions);
    }
  }

  @Override
  public void add(Event event, long visit) {
    if (event.movie().isEmpty()) {
      return;
    }
    Shown film = new Shown(event.movie().get(), event.details().origin());
    switch (event.action()) {
      case IMPRESSION -> show(film, visit);
      case CLICK, RECOMMEND_CLICK -> click(film, event, visit);
      case VIEW, SEARCH, LIKE, DISLIKE, COMMENT, SHARE, RATE, REVIEW, WATCH, HOME_VISIT -> {}
    }
  }

  private void show(Shown film, long visit) {
    Map<Shown, Boolean> shown = open.computeIfAbsent(visit, number -> new HashMap<>());
    if (shown.size() < ClickThrough.MAX_SHOWN) {
      shown.putIfAbsent(film, false);
    }
  }

  private void click(Shown film, Event event, long visit) {
    event
        .details()
        .position()
        .ifPresent(
            position -> {
              Counts counts = counts(film.origin());
              counts.positioned++;
              counts.positions += position;
            });
    Map<Shown, Boolean> shown = open.get(visit);
    if (shown != null) {
      shown.computeIfPresent(film, (same, clicked) -> true);
    }
  }

  private Counts counts(Optional<Origin> origin) {
    return lists.computeIfAbsent(origin, list -> new Counts());
  }

  @Override
  public void endVisit(long visit) {
    Map<Shown, Boolean> shown = open.remove(visit);
    if (shown != null) {
      shown.forEach(
          (film, clicked) -> {
            Counts counts = counts(film.origin());
            counts.shown++;
            counts.clicked += clicked ? 1 : 0;
          });
    }
  }

  @Override
  public ClickThrough result() {
    List<Line> lines = new ArrayList<>();
    Stream.concat(
            Arrays.stream(Origin.values()).map(Optional::of), Stream.of(Optional.<Origin>empty()))
        .filter(lists::containsKey)
        .forEach(origin -> lines.add(counts(origin).line(origin)));
    return new ClickThrough(lines);
  }
}
