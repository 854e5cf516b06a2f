package dev.marquee.api.http;

import dev.marquee.api.CatalogueEditor;
import dev.marquee.api.CatalogueEditor.Edit;
import dev.marquee.api.CatalogueEditor.Outcome;
import dev.marquee.api.wire.BulkBody;
import dev.marquee.api.wire.EditDocument;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import dev.marquee.document.MovieDocument;
import dev.marquee.store.StoreException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** Changing the catalogue, on the operator's word. */
final class EditRoutes {
  private static final String BULK = "/api/movies/_bulk";
  private static final String FILM = "/api/movies/{id}";

  private final FilmFinder films;
  private final CatalogueEditor editor;

  EditRoutes(FilmFinder films, CatalogueEditor editor) {
    this.films = films;
    this.editor = editor;
  }

  /** Must stand before routes of which the template would match the word in this path. */
  List<Route> bulkRoutes() {
    return List.of(Route.ofOperator(Method.POST, BULK, this::bulk));
  }

  List<Route> routes() {
    return List.of(
        Route.ofOperator(Method.PUT, FILM, this::put),
        Route.ofOperator(Method.DELETE, FILM, this::delete));
  }

  private void put(ServerRequest request, ServerResponse response) throws DocumentException {
    new QueryParameters(request.query()).check();
    String id = request.path().pathParameters().get("id");
    if (!MovieId.isValid(id)) {
      String message =
          "must be 1 to 64 characters of a-z, 0-9 and '-', beginning with a letter or digit";
      throw ProblemException.of(List.of(new FieldError("id", message)));
    }
    Edit edit = EditDocument.readPut(new MovieId(id), Bodies.json(request));
    MovieId stored =
        switch (made(edit)) {
          case Outcome.Created(var created) -> {
            Answers.setHeader(response, "Location", "/api/movies/" + created);
            response.status(Status.CREATED_201);
            yield created;
          }
          case Outcome.Updated(var updated) -> updated;
          case Outcome.Deleted deleted -> throw unexpected(edit, deleted);
          case Outcome.Unknown unknown -> throw unexpected(edit, unknown);
          case Outcome.Refused(var kind, var reason) -> throw new StoreException(kind, reason);
        };
    Answers.json(request, response, MovieDocument.of(films.film(stored.value()).movie()));
  }

  private void delete(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    Edit edit = new Edit.Delete(films.film(request.path().pathParameters().get("id")).id());
    switch (made(edit)) {
      case Outcome.Deleted deleted -> response.status(Status.NO_CONTENT_204).send();
      case Outcome.Unknown unknown ->
          throw ProblemException.unknownFilm("there is no film with this movie_id");
      case Outcome.Created created -> throw unexpected(edit, created);
      case Outcome.Updated updated -> throw unexpected(edit, updated);
      case Outcome.Refused(var kind, var reason) -> throw new StoreException(kind, reason);
    }
  }

  private void bulk(ServerRequest request, ServerResponse response) throws DocumentException {
    new QueryParameters(request.query()).check();
    BulkBody body = BulkBody.read(Bodies.jsonLines(request));
    List<Edit> edits = body.edits();
    List<Outcome> outcomes = edits.isEmpty() ? List.of() : editor.apply(edits);
    Answers.json(request, response, body.answer(outcomes));
  }

  private Outcome made(Edit edit) {
    return editor.apply(List.of(edit)).getFirst();
  }

  private static IllegalStateException unexpected(Edit edit, Outcome outcome) {
    return new IllegalStateException("%s led to %s".formatted(edit, outcome));
  }
}
