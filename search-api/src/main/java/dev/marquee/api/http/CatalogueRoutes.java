package dev.marquee.api.http;

import dev.marquee.api.LastImport;
import dev.marquee.api.wire.CatalogueDocument;
import dev.marquee.store.MovieIndex;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How complete the catalogue is, for those who keep it. */
final class CatalogueRoutes {
  private final CatalogueSurvey survey;
  private final Supplier<Optional<LastImport>> lastImport;

  CatalogueRoutes(MovieIndex movies, Supplier<Optional<LastImport>> lastImport) {
    this.survey = new CatalogueSurvey(movies, InstantSource.system());
    this.lastImport = lastImport;
  }

  List<Route> routes() {
    return List.of(Route.get("/api/catalogue", this::catalogue));
  }

  private void catalogue(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    CatalogueSurvey.Findings found = survey.findings();
    Answers.json(
        request,
        response,
        CatalogueDocument.of(found.at(), found.counted(), found.twins(), lastImport.get()));
  }
}
