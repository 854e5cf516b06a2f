package dev.marquee.api.http;

import dev.marquee.analytics.behaviour.HeatMap;
import dev.marquee.api.wire.ActivityDocument;
import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.EventLog;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When the audience does something. */
final class ActivityRoutes {
  /** A day each since 1970, an hour each for almost three years. */
  static final int MAX_STEPS = 25_000;

  private static final List<String> STEPS =
      Arrays.stream(TimeGrid.Step.values()).map(ActivityDocument::word).toList();

  private final EventLog events;
  private final InstantSource clock;

  ActivityRoutes(EventLog events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.ofAnalytics("/api/analytics/activity", this::activity),
        Route.ofAnalytics("/api/analytics/activity.csv", this::activityTable),
        Route.ofAnalytics("/api/analytics/heatmap", this::heatMap),
        Route.ofAnalytics("/api/analytics/heatmap.csv", this::heatMapTable));
  }

  private void activity(ServerRequest request, ServerResponse response) {
    Question question = question(request);
    Answers.json(request, response, ActivityDocument.of(question.grid(), times(question)));
  }

  private void activityTable(ServerRequest request, ServerResponse response) {
    Answers.table(request, response, ActivityDocument.table(times(question(request))));
  }

  private void heatMap(ServerRequest request, ServerResponse response) {
    Answers.json(request, response, ActivityDocument.of(readHeatMap(request)));
  }

  private void heatMapTable(ServerRequest request, ServerResponse response) {
    Answers.table(request, response, readHeatMap(request).table());
  }

  private HeatMap readHeatMap(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    var times = new TimeParameters(parameters);
    ZoneOffset offset = times.offset();
    Period period = times.period(offset);
    parameters.check();
    return HeatMap.of(events, EventScope.EVERYTHING.within(period), offset);
  }

  private record Question(Period period, TimeGrid grid) {}

  private Question question(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    var times = new TimeParameters(parameters);
    TimeGrid.Step step =
        parameters.choice("step", STEPS).flatMap(ActivityRoutes::step).orElse(TimeGrid.Step.DAY);
    ZoneOffset offset = times.offset();
    TimeGrid grid = new TimeGrid(step, offset);
    Period told = times.period(offset);
    Period period = bounded(told, step);
    if (grid.steps(period) > MAX_STEPS) {
      parameters.error(
          "step",
          "makes more than %d steps of that time; ask for longer steps or a shorter time"
              .formatted(MAX_STEPS));
    }
    parameters.check();
    return new Question(period, grid);
  }

  private static Optional<TimeGrid.Step> step(String word) {
    return Arrays.stream(TimeGrid.Step.values())
        .filter(step -> ActivityDocument.word(step).equals(word))
        .findFirst();
  }

  /** Where a bound is not told, as much as can be answered, up to now. */
  private Period bounded(Period told, TimeGrid.Step step) {
    Instant soon = clock.instant().plus(step.length());
    boolean isOpen = told.until().equals(Period.ALL_TIME.until());
    Instant until = isOpen && soon.isAfter(told.from()) ? soon : told.until();
    if (!told.from().equals(Period.ALL_TIME.from())) {
      return new Period(told.from(), until);
    }
    Instant earliest = until.minus(step.length().multipliedBy(MAX_STEPS - 1));
    return new Period(earliest.isAfter(Event.EARLIEST) ? earliest : Event.EARLIEST, until);
  }

  private List<TimeCount> times(Question question) {
    Duration atOnce = question.grid().step().length().multipliedBy(TimeGrid.MAX_STEPS - 1);
    long first = question.grid().number(question.period().from().toEpochMilli());
    Instant from = question.period().from();
    List<TimeCount> times = new ArrayList<>();
    Instant end = question.grid().start(first).plus(atOnce);
    while (from.isBefore(question.period().until())) {
      Instant until = end.isBefore(question.period().until()) ? end : question.period().until();
      EventScope scope = EventScope.EVERYTHING.within(new Period(from, until));
      times.addAll(events.times(scope, question.grid()));
      from = until;
      end = end.plus(atOnce);
    }
    return times;
  }
}
