package dev.marquee.api.http;

import dev.marquee.analytics.popularity.Forecast;
import dev.marquee.analytics.popularity.PopularityModels;
import dev.marquee.analytics.trend.FeelingTrend;
import dev.marquee.api.wire.FeelingDocument;
import dev.marquee.catalog.Movie;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewScope;
import dev.marquee.store.ReviewIndex;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is made of a film, over time. */
final class FilmAnalyticsRoutes {
  private static final int DEFAULT_DAYS = 30;

  private final FilmFinder films;
  private final ReviewIndex reviews;
  private final Supplier<Optional<PopularityModels>> popularity;
  private final InstantSource clock;

  FilmAnalyticsRoutes(
      FilmFinder films,
      ReviewIndex reviews,
      Supplier<Optional<PopularityModels>> popularity,
      InstantSource clock) {
    this.films = films;
    this.reviews = reviews;
    this.popularity = popularity;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(Route.get("/api/analytics/movie/{id}", this::film));
  }

  /** The last days of UTC, today included. */
  private void film(ServerRequest request, ServerResponse response) {
    var parameters = new QueryParameters(request.query());
    int days = parameters.integer("days", 1, ReviewIndex.MAX_DAYS).orElse(DEFAULT_DAYS);
    parameters.check();
    Movie film = films.film(request.path().pathParameters().get("id")).movie();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Period period = Period.ofDays(today.minusDays(days - 1), today);
    FeelingTrend trend = FeelingTrend.of(reviews.days(new ReviewScope(film.knownAs(), period)));
    Optional<Forecast> forecast =
        popularity.get().map(models -> models.fitting(film.facts()).forecast(film.facts()));
    Answers.json(request, response, FeelingDocument.of(film.id(), trend, forecast));
  }
}
