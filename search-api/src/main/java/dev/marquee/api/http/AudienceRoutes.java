package dev.marquee.api.http;

import dev.marquee.api.ApiParts;
import dev.marquee.store.EventLog;
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

  AudienceRoutes(ApiParts parts, FilmFinder films, AnalyticsAccess access, InstantSource clock) {
    EventLog events = parts.store().events();
    var survey = new AudienceSurvey(events, clock);
    var filmsByAnyId = new FilmsByAnyId(parts.store().movies());
    var trending = new TrendingFilms(parts.store(), filmsByAnyId, clock);
    var figures = new DashboardFigures(parts, filmsByAnyId, trending, survey, clock);
    live = new LiveFigures(figures::of, events::count, clock);
    routes =
        Stream.of(
                new AnalyticsRoutes(figures, live, trending).routes(),
                new VisitRoutes(survey).routes(),
                new ActivityRoutes(events, clock).routes(),
                new FilmAnalyticsRoutes(parts, films, access, clock).routes(),
                new FakeDetectionRoutes(events, filmsByAnyId, parts.thresholds(), clock).routes())
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
