package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.trend.Trending;
import dev.marquee.analytics.trend.TrendingPlan;
import dev.marquee.api.wire.BehaviourDocument;
import dev.marquee.api.wire.Json;
import dev.marquee.api.wire.TrendingDocument;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** What the audience does, in figures. */
final class AnalyticsRoutes {
  /** Streams are as many as {@link LiveFigures} allows, and do not wait for their turns. */
  static final String STREAM = "/api/analytics/stream";

  private static final int MAX_MIN_REVIEWS = 1_000_000;

  private final DashboardFigures figures;
  private final LiveFigures live;
  private final TrendingFilms trending;

  AnalyticsRoutes(DashboardFigures figures, LiveFigures live, TrendingFilms trending) {
    this.figures = figures;
    this.live = live;
    this.trending = trending;
  }

  List<Route> routes() {
    return List.of(
        Route.ofAnalytics("/api/analytics/user-behavior", this::userBehavior),
        Route.ofAnalytics("/api/analytics/user-behavior.csv", this::userBehaviorTable),
        Route.ofAnalytics("/api/analytics/dashboard", this::dashboard),
        Route.ofAnalytics(STREAM, this::stream),
        Route.ofAnalytics("/api/analytics/trending", this::trending),
        Route.ofAnalytics("/api/analytics/trending.csv", this::trendingTable));
  }

  private void userBehavior(ServerRequest request, ServerResponse response) {
    Answers.json(request, response, figures.behaviour(scope(request)));
  }

  private void userBehaviorTable(ServerRequest request, ServerResponse response) {
    Answers.table(request, response, BehaviourDocument.table(figures.report(scope(request))));
  }

  private void dashboard(ServerRequest request, ServerResponse response) {
    Answers.json(request, response, figures.of(period(request)));
  }

  private void stream(ServerRequest request, ServerResponse response) {
    Period period = period(request);
    if (!request.headers().isAccepted(MediaTypes.TEXT_EVENT_STREAM)) {
      throw ProblemException.of(
          Status.NOT_ACCEPTABLE_406, "this answers with text/event-stream only");
    }
    String seen = request.headers().first(HeaderNames.create("Last-Event-ID")).orElse("");
    try (LiveFigures.Listener listener = live.listen(period)) {
      FigureStream.send(listener, seen, () -> response.sink(SseSink.TYPE));
    }
  }

  private void trending(ServerRequest request, ServerResponse response) {
    TrendingFilms.Question question = trendingQuestion(request);
    ObjectNode answer = Json.object().put("window_hours", question.window().toHours());
    answer.set("items", TrendingDocument.of(trending.films(question)));
    Answers.json(request, response, answer);
  }

  private void trendingTable(ServerRequest request, ServerResponse response) {
    Answers.table(
        request, response, TrendingDocument.table(trending.films(trendingQuestion(request))));
  }

  private static TrendingFilms.Question trendingQuestion(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    Duration window =
        new TimeParameters(parameters)
            .window(
                "window",
                DashboardFigures.USUAL_WINDOW,
                TrendingPlan.MIN_WINDOW,
                TrendingPlan.MAX_WINDOW);
    int limit =
        parameters.integer("limit", 1, Trending.MAX_SIZE).orElse(DashboardFigures.USUAL_FILMS);
    int minReviews = parameters.integer("min_reviews", 0, MAX_MIN_REVIEWS).orElse(0);
    parameters.check();
    return new TrendingFilms.Question(window, limit, minReviews);
  }

  private static Period period(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    Period period = new TimeParameters(parameters).period(ZoneOffset.UTC);
    parameters.check();
    return period;
  }

  private static EventScope scope(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    EventScope scope = new ScopeParameters(parameters).scope(ZoneOffset.UTC);
    parameters.check();
    return scope;
  }
}
