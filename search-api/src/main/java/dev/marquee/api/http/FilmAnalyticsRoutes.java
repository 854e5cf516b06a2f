package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.analytics.engagement.EngagementVerdict;
import dev.marquee.analytics.engagement.FilmEngagement;
import dev.marquee.analytics.popularity.Forecast;
import dev.marquee.analytics.popularity.PopularityModels;
import dev.marquee.analytics.trend.FeelingTrend;
import dev.marquee.api.ApiParts;
import dev.marquee.api.wire.FilmAnalyticsDocument;
import dev.marquee.catalog.Movie;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.EventLog;
import dev.marquee.store.ReviewIndex;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is made of a film, over time. */
final class FilmAnalyticsRoutes {
  private static final int DEFAULT_DAYS = 30;

  private final FilmFinder films;
  private final ReviewIndex reviews;
  private final EventLog events;
  private final Supplier<Optional<PopularityModels>> popularity;
  private final EngagementThresholds thresholds;
  private final AnalyticsAccess access;
  private final InstantSource clock;

  FilmAnalyticsRoutes(
      ApiParts parts, FilmFinder films, AnalyticsAccess access, InstantSource clock) {
    this.films = films;
    this.reviews = parts.store().reviews();
    this.events = parts.store().events();
    this.popularity = parts.popularity();
    this.thresholds = parts.thresholds();
    this.access = access;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(Route.get("/api/analytics/movie/{id}", this::film));
  }

  /** What people wrote is for everybody; what they did, for whoever may read analytics. */
  private void film(ServerRequest request, ServerResponse response) {
    var parameters = new QueryParameters(request.query());
    int days = parameters.integer("days", 1, ReviewIndex.MAX_DAYS).orElse(DEFAULT_DAYS);
    parameters.check();
    Movie film = films.film(request.path().pathParameters().get("id")).movie();
    Period period = TimeParameters.lastDays(days, clock.instant());
    FeelingTrend trend = FeelingTrend.of(reviews.days(new ReviewScope(film.knownAs(), period)));
    Optional<Forecast> forecast =
        popularity.get().map(models -> models.fitting(film.facts()).forecast(film.facts()));
    ObjectNode answer = FilmAnalyticsDocument.of(film.id(), trend, forecast);
    if (access.allows(request)) {
      putAudience(answer, EventScope.EVERYTHING.within(period).about(film.knownAs()));
    }
    Answers.json(request, response, answer);
  }

  private void putAudience(ObjectNode answer, EventScope film) {
    TimeGrid days = TimeGrid.ofUtc(TimeGrid.Step.DAY);
    FilmAnalyticsDocument.putActivity(answer, days, events.times(film, days));
    FilmAnalyticsDocument.putQuality(
        answer, EngagementVerdict.of(FilmEngagement.counted(events, film), thresholds));
  }
}
