package dev.marquee.api.http;

import dev.marquee.api.ApiParts;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * All routes that tell what the audience does, and the work behind them. Closing it ends the
 * streams of figures.
 */
final class AudienceRoutes implements AutoCloseable {
  private final LiveFigures live;
  private final List<Route> routes;

  AudienceRoutes(ApiParts parts, FilmFinder films, InstantSource clock) {
    var survey = new AudienceSurvey(parts.store().events(), clock);
    var filmsByAnyId = new FilmsByAnyId(parts.store().movies());
    var trending = new TrendingFilms(parts.store(), filmsByAnyId, clock);
    var figures = new DashboardFigures(parts, filmsByAnyId, trending, survey, clock);
    live = new LiveFigures(figures::of, parts.store().events()::count, clock);
    routes =
        Stream.of(
                new AnalyticsRoutes(figures, live, trending).routes(),
                new VisitRoutes(survey).routes(),
                new ActivityRoutes(parts.store().events(), clock).routes(),
                new FilmAnalyticsRoutes(films, parts.store().reviews(), parts.popularity(), clock)
                    .routes(),
                new FakeDetectionRoutes(parts.thresholds()).routes())
            .flatMap(List::stream)
            .toList();
  }

  List<Route> routes() {
    return routes;
  }

  @Override
  public void close() {
    live.close();
  }
}
