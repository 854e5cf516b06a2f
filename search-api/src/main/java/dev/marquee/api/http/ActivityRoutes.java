package dev.marquee.api.http;

import dev.marquee.analytics.behaviour.HeatMap;
import dev.marquee.analytics.behaviour.LongTimes;
import dev.marquee.api.wire.ActivityDocument;
import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.EventLog;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
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
    EventScope scope = new ScopeParameters(parameters).scope(offset);
    parameters.check();
    return HeatMap.of(events, scope, offset);
  }

  private record Question(EventScope scope, TimeGrid grid) {}

  private Question question(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    var times = new TimeParameters(parameters);
    TimeGrid.Step step =
        parameters.choice("step", STEPS).flatMap(ActivityRoutes::step).orElse(TimeGrid.Step.DAY);
    ZoneOffset offset = times.offset();
    TimeGrid grid = new TimeGrid(step, offset);
    EventScope told = new ScopeParameters(parameters).scope(offset);
    EventScope scope = told.within(bounded(told.period(), step));
    if (grid.steps(scope.period()) > MAX_STEPS) {
      parameters.error(
          "step",
          "makes more than %d steps of that time; ask for longer steps or a shorter time"
              .formatted(MAX_STEPS));
    }
    parameters.check();
    return new Question(scope, grid);
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
    List<TimeCount> times = new ArrayList<>();
    LongTimes.each(events, question.scope(), question.grid(), times::add);
    return times;
  }
}
