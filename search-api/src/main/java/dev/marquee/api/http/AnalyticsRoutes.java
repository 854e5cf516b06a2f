package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.AudienceReport;
import dev.marquee.analytics.behaviour.BehaviourReport;
import dev.marquee.analytics.behaviour.Change;
import dev.marquee.analytics.trend.FeelingTrend;
import dev.marquee.analytics.trend.Trending;
import dev.marquee.analytics.trend.TrendingPlan;
import dev.marquee.api.wire.BehaviourDocument;
import dev.marquee.api.wire.DashboardDocument;
import dev.marquee.api.wire.Json;
import dev.marquee.api.wire.TrendingDocument;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** What the audience does, in figures. */
final class AnalyticsRoutes {
  /** Films in a list, where nothing else was asked for. */
  private static final int USUAL_FILMS = 10;

  private static final Duration USUAL_WINDOW = Duration.ofHours(24);
  private static final int MAX_MIN_REVIEWS = 1_000_000;

  private final Store store;
  private final EventLog events;
  private final FilmsByAnyId films;
  private final TrendingFilms trending;
  private final AudienceSurvey survey;
  private final InstantSource clock;

  AnalyticsRoutes(Store store, AudienceSurvey survey, InstantSource clock) {
    this.store = store;
    this.events = store.events();
    this.films = new FilmsByAnyId(store.movies());
    this.trending = new TrendingFilms(store, films);
    this.survey = survey;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.ofAnalytics("/api/analytics/user-behavior", this::userBehavior),
        Route.ofAnalytics("/api/analytics/user-behavior.csv", this::userBehaviorTable),
        Route.ofAnalytics("/api/analytics/dashboard", this::dashboard),
        Route.ofAnalytics("/api/analytics/trending", this::trending),
        Route.ofAnalytics("/api/analytics/trending.csv", this::trendingTable));
  }

  private void userBehavior(ServerRequest request, ServerResponse response) {
    Period period = period(request);
    Answers.json(request, response, behaviour(report(period), period, visits(period)));
  }

  private void userBehaviorTable(ServerRequest request, ServerResponse response) {
    Answers.table(request, response, BehaviourDocument.table(report(period(request))));
  }

  private void dashboard(ServerRequest request, ServerResponse response) {
    Period period = period(request);
    Optional<AudienceReport> visits = visits(period);
    FeelingTrend feeling = feeling(period);
    OptionalDouble engagement = engagement(visits);
    OptionalDouble sentiment = sentiment(period);
    ObjectNode metrics = behaviour(report(period), period, visits);
    ObjectNode changes = changes(metrics);
    Change.before(period)
        .ifPresent(
            before -> {
              DashboardDocument.putChange(
                  changes, "engagement_rate", engagement, engagement(visits(before)));
              DashboardDocument.putChange(changes, "avg_sentiment", sentiment, sentiment(before));
            });
    ObjectNode answer =
        DashboardDocument.of(
            metrics,
            new DashboardDocument.Health(store.movies().count(), engagement, sentiment),
            TrendingDocument.of(trending.films(USUAL_WINDOW, clock.instant(), USUAL_FILMS, 0)),
            events.count(),
            feeling);
    if (!changes.isEmpty()) {
      answer.set("changes", changes);
    }
    Answers.json(request, response, answer);
  }

  /** Taken out of the figures of behaviour: on the dashboard all changes stand together. */
  private static ObjectNode changes(ObjectNode metrics) {
    return metrics.remove("changes") instanceof ObjectNode changes ? changes : Json.object();
  }

  private void trending(ServerRequest request, ServerResponse response) {
    TrendingQuestion question = trendingQuestion(request);
    ObjectNode answer = Json.object().put("window_hours", question.window().toHours());
    answer.set("items", TrendingDocument.of(trending(question)));
    Answers.json(request, response, answer);
  }

  private void trendingTable(ServerRequest request, ServerResponse response) {
    Answers.table(request, response, TrendingDocument.table(trending(trendingQuestion(request))));
  }

  private record TrendingQuestion(Duration window, int limit, int minReviews) {}

  private static TrendingQuestion trendingQuestion(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    Duration window =
        new TimeParameters(parameters)
            .window("window", USUAL_WINDOW, TrendingPlan.MIN_WINDOW, TrendingPlan.MAX_WINDOW);
    int limit = parameters.integer("limit", 1, Trending.MAX_SIZE).orElse(USUAL_FILMS);
    int minReviews = parameters.integer("min_reviews", 0, MAX_MIN_REVIEWS).orElse(0);
    parameters.check();
    return new TrendingQuestion(window, limit, minReviews);
  }

  private List<TrendingDocument.Item> trending(TrendingQuestion question) {
    return trending.films(
        question.window(), clock.instant(), question.limit(), question.minReviews());
  }

  private static Period period(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    Period period = new TimeParameters(parameters).period(ZoneOffset.UTC);
    parameters.check();
    return period;
  }

  private BehaviourReport report(Period period) {
    return BehaviourReport.of(events, EventScope.EVERYTHING.within(period), films, USUAL_FILMS);
  }

  private ObjectNode behaviour(
      BehaviourReport report, Period period, Optional<AudienceReport> visits) {
    OptionalLong count =
        visits.stream().mapToLong(found -> found.visits().total().visits()).findFirst();
    ObjectNode node = BehaviourDocument.of(report, period, count);
    report
        .comparedWithBefore(events, EventScope.EVERYTHING.within(period))
        .ifPresent(comparison -> node.set("changes", BehaviourDocument.of(comparison)));
    return node;
  }

  private Optional<AudienceReport> visits(Period period) {
    return survey.report(period, ZoneOffset.UTC);
  }

  private static OptionalDouble engagement(Optional<AudienceReport> visits) {
    return visits.map(AudienceReport::engagementRate).orElse(OptionalDouble.empty());
  }

  private OptionalDouble sentiment(Period period) {
    return store.reviews().tally(new ReviewScope(Set.of(), period)).meanScore();
  }

  /** Of a longer period, the last part that can be told day by day. */
  private FeelingTrend feeling(Period period) {
    Instant now = clock.instant();
    Instant until = period.until().isBefore(now) ? period.until() : now;
    Instant earliest = until.minus(Duration.ofDays(ReviewIndex.MAX_DAYS - 1));
    Instant from = period.from().isAfter(earliest) ? period.from() : earliest;
    return from.isBefore(until)
        ? FeelingTrend.of(store.reviews().days(new ReviewScope(Set.of(), new Period(from, until))))
        : FeelingTrend.of(List.of());
  }
}
