package dev.marquee.api.http;

import dev.marquee.analytics.trend.Trending;
import dev.marquee.analytics.trend.TrendingFilm;
import dev.marquee.api.wire.TrendingDocument.Item;
import dev.marquee.audience.Action;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.Tally;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Films that are viewed more than usual, with what people wrote about them. What was found is kept
 * for a while that grows with what it cost, see {@link KeptAnswers}.
 */
final class TrendingFilms {
  /** The window goes on with the time, even where nobody does anything. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private final Trending trending;
  private final Function<Set<MovieId>, Map<MovieId, Movie>> films;
  private final ReviewIndex reviews;
  private final KeptAnswers<Question, List<Item>> kept;

  TrendingFilms(
      Store store, Function<Set<MovieId>, Map<MovieId, Movie>> films, InstantSource clock) {
    this.trending =
        new Trending(store.events(), EventScope.EVERYTHING.of(Set.of(Action.VIEW)), films);
    this.films = films;
    this.reviews = store.reviews();
    this.kept =
        new KeptAnswers<>(
            question -> find(question, clock.instant()), store.events()::count, GOOD_FOR, clock);
  }

  /**
   * What somebody wants to know.
   *
   * @param size 1 to {@link Trending#MAX_SIZE}
   * @param minReviews films with fewer are left out; it is looked for among the {@link
   *     Trending#MAX_SIZE} most surprising
   */
  record Question(Duration window, int size, int minReviews) {}

  /** The most surprising first. */
  List<Item> films(Question question) {
    return kept.surely(question);
  }

  private List<Item> find(Question question, Instant now) {
    int looked = question.minReviews() == 0 ? question.size() : Trending.MAX_SIZE;
    List<TrendingFilm> rising = trending.films(question.window(), now, looked);
    Map<MovieId, Movie> known =
        films.apply(rising.stream().map(TrendingFilm::id).collect(Collectors.toSet()));
    return rising.stream()
        .map(trend -> item(trend, Optional.ofNullable(known.get(trend.id()))))
        .filter(item -> item.reviews().count() >= question.minReviews())
        .limit(question.size())
        .toList();
  }

  private Item item(TrendingFilm trend, Optional<Movie> film) {
    Set<MovieId> ids = film.map(Movie::knownAs).orElse(Set.of(trend.id()));
    Tally tally = reviews.tally(new ReviewScope(ids, Period.ALL_TIME));
    return new Item(trend, film, tally);
  }
}
