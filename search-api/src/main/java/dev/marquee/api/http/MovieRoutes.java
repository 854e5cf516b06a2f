package dev.marquee.api.http;

import dev.marquee.api.wire.SimilarDocument;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.document.MovieDocument;
import dev.marquee.query.Page;
import dev.marquee.recommend.SimilarFilms;
import dev.marquee.recommend.SimilarFilms.Way;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;

/** Reading one film. */
final class MovieRoutes {
  private static final int DEFAULT_SIMILAR = 10;

  /** How films can be compared, by the names in requests. */
  private static final Map<String, Way> WAYS =
      Map.of("hybrid", Way.HYBRID, "text", Way.TEXT, "vector", Way.VECTOR);

  private final FilmFinder films;
  private final SimilarFilms similarFilms;

  MovieRoutes(FilmFinder films, SimilarFilms similarFilms) {
    this.films = films;
    this.similarFilms = similarFilms;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/movies/{id}", this::film),
        Route.get("/api/movies/{id}/similar", this::similar));
  }

  private void film(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    Answers.json(request, response, MovieDocument.of(named(request).movie()));
  }

  private void similar(ServerRequest request, ServerResponse response) {
    var parameters = new QueryParameters(request.query());
    Way way =
        parameters
            .choice("by", WAYS.keySet().stream().sorted().toList())
            .map(WAYS::get)
            .orElse(SimilarFilms.DEFAULT);
    int size = parameters.integer("size", 1, Page.MAX_SIZE).orElse(DEFAULT_SIMILAR);
    parameters.check();
    Answers.json(
        request, response, SimilarDocument.list(similarFilms.like(named(request), way, size)));
  }

  private CatalogEntry named(ServerRequest request) {
    return films.film(request.path().pathParameters().get("id"));
  }
}
