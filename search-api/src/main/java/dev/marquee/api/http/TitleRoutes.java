package dev.marquee.api.http;

import dev.marquee.api.wire.FilmReference;
import dev.marquee.api.wire.SimilarDocument;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import dev.marquee.query.SearchRequest;
import dev.marquee.recommend.SimilarFilm;
import dev.marquee.recommend.SimilarFilms;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * The two questions of the first version of this product: films like a title, and all about a
 * title.
 */
final class TitleRoutes {
  private static final int SIMILAR_FILMS = 10;

  private final FilmFinder films;
  private final SimilarFilms similarFilms;

  TitleRoutes(FilmFinder films, SimilarFilms similarFilms) {
    this.films = films;
    this.similarFilms = similarFilms;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/similarity", this::similarity), Route.post("/recommend", this::recommend));
  }

  private void similarity(ServerRequest request, ServerResponse response) throws DocumentException {
    if (Bodies.isForm(request)) {
      String title = formField(request, "name");
      switch (films.byTitle(title)) {
        case TitleLookup.Result.Found found ->
            Answers.plain(
                request,
                response,
                SimilarDocument.titles(similar(films.film(found.film().id().value()))));
        case TitleLookup.Result.Unknown unknown -> refuse(request, response, title, unknown);
      }
    } else {
      CatalogEntry film = films.film(FilmReference.ofName(Bodies.json(request)));
      Answers.json(request, response, SimilarDocument.similarity(film.movie(), similar(film)));
    }
  }

  private void recommend(ServerRequest request, ServerResponse response) throws DocumentException {
    if (Bodies.isForm(request)) {
      String title = formField(request, "title");
      switch (films.byTitle(title)) {
        case TitleLookup.Result.Found found -> {
          Answers.setHeader(response, "Location", "/film/" + found.film().id());
          response.status(Status.SEE_OTHER_303).send();
        }
        case TitleLookup.Result.Unknown unknown -> refuse(request, response, title, unknown);
      }
    } else {
      CatalogEntry film = films.film(FilmReference.ofTitleOrId(Bodies.json(request)));
      Answers.json(request, response, SimilarDocument.recommendation(film.movie(), similar(film)));
    }
  }

  private List<SimilarFilm> similar(CatalogEntry film) {
    return similarFilms.like(film, SimilarFilms.DEFAULT, SIMILAR_FILMS);
  }

  /** One sentence, then the nearest titles, each on a line of its own. */
  private static void refuse(
      ServerRequest request,
      ServerResponse response,
      String title,
      TitleLookup.Result.Unknown unknown) {
    StringBuilder text = new StringBuilder(FilmFinder.unknownTitle(title));
    if (!unknown.nearest().isEmpty()) {
      text.append(" The nearest titles are:");
      unknown.nearest().forEach(nearest -> text.append('\n').append(nearest));
    }
    response.status(Status.NOT_FOUND_404);
    Answers.plain(request, response, text.append('\n').toString());
  }

  private static String formField(ServerRequest request, String name) {
    String value = Bodies.formField(request, name).orElse("");
    if (value.isEmpty()) {
      throw ProblemException.of(List.of(new FieldError(name, "is required")));
    }
    if (value.length() > SearchRequest.MAX_TEXT_LENGTH) {
      String message =
          "must have at most %d characters, got %d"
              .formatted(SearchRequest.MAX_TEXT_LENGTH, value.length());
      throw ProblemException.of(List.of(new FieldError(name, message)));
    }
    return value;
  }
}
