package dev.marquee.api.http;

import dev.marquee.analytics.popularity.PopularityModel;
import dev.marquee.analytics.popularity.PopularityModels;
import dev.marquee.analytics.popularity.PopularityTraining;
import dev.marquee.api.wire.ForecastDocument;
import dev.marquee.api.wire.PopularityBody;
import dev.marquee.api.wire.PopularityBody.Subject;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.document.DocumentException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How popular films become. */
final class PopularityRoutes {
  private final FilmFinder films;
  private final Supplier<Optional<PopularityModels>> models;

  PopularityRoutes(FilmFinder films, Supplier<Optional<PopularityModels>> models) {
    this.films = films;
    this.models = models;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/popularity", this::forecast));
  }

  private void forecast(ServerRequest request, ServerResponse response) throws DocumentException {
    PopularityBody asked = PopularityBody.read(Bodies.json(request));
    MovieFacts film =
        switch (asked.subject()) {
          case Subject.Stored(String movie) -> films.film(movie).movie().facts();
          case Subject.Described(MovieFacts facts) -> facts;
        };
    PopularityModels trained = models.get().orElseThrow(PopularityRoutes::untrained);
    PopularityModel model = asked.model().map(trained::of).orElseGet(() -> trained.fitting(film));
    Answers.json(request, response, ForecastDocument.of(model, film));
  }

  private static ProblemException untrained() {
    return ProblemException.of(
        Status.CONFLICT_409,
        "there is no forecast yet: an import that brings %d films whose popularity is known makes it"
            .formatted(PopularityTraining.MIN_FILMS));
  }
}
