package dev.marquee.api.http;

import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.api.ReviewDesk;
import dev.marquee.api.wire.ReviewBody;
import dev.marquee.api.wire.ReviewsDocument;
import dev.marquee.catalog.Movie;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import dev.marquee.query.Page;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewResult;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.ReviewSort;
import dev.marquee.review.Label;
import dev.marquee.review.Review;
import dev.marquee.store.ReviewIndex;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What people wrote about a film: reading it, and adding to it. */
final class ReviewRoutes {
  private static final String REVIEWS = "/api/movies/{id}/reviews";
  private static final int DEFAULT_SIZE = 10;

  private static final Map<String, Label> LABELS =
      Arrays.stream(Label.values()).collect(Collectors.toMap(Label::text, Function.identity()));
  private static final Map<String, ReviewSort> SORTS =
      Arrays.stream(ReviewSort.values())
          .collect(
              Collectors.toMap(sort -> sort.name().toLowerCase(Locale.ROOT), Function.identity()));

  private final FilmFinder films;
  private final ReviewIndex reviews;
  private final ReviewDesk desk;
  private final AccountTokens tokens;
  private final Supplier<SentimentModel> model;

  /**
   * @param model asked for with each request, so that a server nobody asks does not hold it
   */
  ReviewRoutes(
      FilmFinder films,
      ReviewIndex reviews,
      ReviewDesk desk,
      AccountTokens tokens,
      Supplier<SentimentModel> model) {
    this.films = films;
    this.reviews = reviews;
    this.desk = desk;
    this.tokens = tokens;
    this.model = model;
  }

  List<Route> routes() {
    return List.of(Route.get(REVIEWS, this::list), Route.post(REVIEWS, this::post));
  }

  private void list(ServerRequest request, ServerResponse response) {
    var parameters = new QueryParameters(request.query());
    Optional<String> text = parameters.text("q");
    Optional<Label> label =
        parameters.choice("sentiment", LABELS.keySet().stream().sorted().toList()).map(LABELS::get);
    ReviewSort sort =
        parameters
            .choice("sort", SORTS.keySet().stream().sorted().toList())
            .map(SORTS::get)
            .orElse(text.isPresent() ? ReviewSort.RELEVANCE : ReviewSort.NEWEST);
    Page page = Pagination.read(parameters, DEFAULT_SIZE);
    parameters.check();
    ReviewScope scope = new ReviewScope(film(request).knownAs(), Period.ALL_TIME);
    ReviewResult found =
        reviews.search(new ReviewRequest(scope, text.orElse(""), label, sort, page));
    Answers.json(request, response, ReviewsDocument.of(page, found, model.get()));
  }

  private void post(ServerRequest request, ServerResponse response) throws DocumentException {
    new QueryParameters(request.query()).check();
    Movie film = film(request);
    ReviewBody body = ReviewBody.read(Bodies.json(request));
    tokens.check(request, body.user());
    Review kept =
        switch (desk.post(film.id(), body.user(), body.text(), body.rating())) {
          case ReviewDesk.Outcome.Kept(var review) -> review;
          case ReviewDesk.Outcome.Refused(var field, var reason) ->
              throw ProblemException.of(List.of(new FieldError(field, reason)));
        };
    response.status(Status.CREATED_201);
    Answers.json(request, response, ReviewsDocument.of(kept, model.get()));
  }

  private Movie film(ServerRequest request) {
    return films.film(request.path().pathParameters().get("id")).movie();
  }
}
