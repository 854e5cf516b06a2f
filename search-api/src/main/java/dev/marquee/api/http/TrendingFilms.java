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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Films that are viewed more than usual, with what people wrote about them. */
final class TrendingFilms {
  private final Trending trending;
  private final Function<Set<MovieId>, Map<MovieId, Movie>> films;
  private final ReviewIndex reviews;

  TrendingFilms(Store store, Function<Set<MovieId>, Map<MovieId, Movie>> films) {
    this.trending =
        new Trending(store.events(), EventScope.EVERYTHING.of(Set.of(Action.VIEW)), films);
    this.films = films;
    this.reviews = store.reviews();
  }

  /**
   * The most surprising first.
   *
   * @param size 1 to {@link Trending#MAX_SIZE}
   * @param minReviews films with fewer are left out; it is looked for among the {@link
   *     Trending#MAX_SIZE} most surprising
   */
  List<Item> films(Duration window, Instant now, int size, int minReviews) {
    List<TrendingFilm> rising =
        trending.films(window, now, minReviews == 0 ? size : Trending.MAX_SIZE);
    Map<MovieId, Movie> known =
        films.apply(rising.stream().map(TrendingFilm::id).collect(Collectors.toSet()));
    return rising.stream()
        .map(trend -> item(trend, Optional.ofNullable(known.get(trend.id()))))
        .filter(item -> item.reviews().count() >= minReviews)
        .limit(size)
        .toList();
  }

  private Item item(TrendingFilm trend, Optional<Movie> film) {
    Set<MovieId> ids = film.map(Movie::knownAs).orElse(Set.of(trend.id()));
    Tally tally = reviews.tally(new ReviewScope(ids, Period.ALL_TIME));
    return new Item(trend, film, tally);
  }
}
