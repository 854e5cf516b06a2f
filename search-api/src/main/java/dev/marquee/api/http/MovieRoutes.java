package dev.marquee.api.http;

import dev.marquee.api.wire.SimilarDocument;
import dev.marquee.catalog.Movie;
import dev.marquee.document.MovieDocument;
import dev.marquee.query.Page;
import dev.marquee.recommend.SimilarFilms;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** Reading one film. */
final class MovieRoutes {
  private static final int DEFAULT_SIMILAR = 10;

  /** How films are compared; more ways come with more data. */
  private static final List<String> WAYS = List.of("text");

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
    Answers.json(request, response, MovieDocument.of(named(request)));
  }

  private void similar(ServerRequest request, ServerResponse response) {
    var parameters = new QueryParameters(request.query());
    parameters.choice("by", WAYS);
    int size = parameters.integer("size", 1, Page.MAX_SIZE).orElse(DEFAULT_SIMILAR);
    parameters.check();
    Answers.json(
        request, response, SimilarDocument.list(similarFilms.byText(named(request), size)));
  }

  private Movie named(ServerRequest request) {
    return films.film(request.path().pathParameters().get("id"));
  }
}
