package dev.marquee.store.contract;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Mover;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.DayTally;
import dev.marquee.review.Label;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Sentiment;
import dev.marquee.review.Tally;
import dev.marquee.review.Verdicts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a store of reviews must answer, worked out in the plainest way. Knows no words. */
final class ReviewsInMemory {
  private static final Comparator<Review> BY_ID = Comparator.comparing(Review::id);
  private static final Comparator<Review> NEWEST_FIRST =
      Comparator.comparing(
              (Review review) -> review.time().truncatedTo(ChronoUnit.MILLIS),
              Comparator.reverseOrder())
          .thenComparing(BY_ID);

  private final Map<ReviewId, Review> reviews = new TreeMap<>();

  void put(Collection<Review> all) {
    all.forEach(review -> reviews.put(review.id(), review));
  }

  void delete(Collection<ReviewId> ids) {
    ids.forEach(reviews::remove);
  }

  void deleteBy(UserId user) {
    reviews.values().removeIf(review -> review.user().equals(Optional.of(user)));
  }

  List<Review> all() {
    return List.copyOf(reviews.values());
  }

  List<Review> page(ReviewRequest request) {
    return matching(request)
        .sorted(order(request))
        .skip(request.page().offset())
        .limit(request.page().size())
        .toList();
  }

  Stream<Review> matching(ReviewRequest request) {
    return in(request.scope())
        .filter(review -> request.label().isEmpty() || is(request.label().get()).test(review));
  }

  private Stream<Review> in(ReviewScope scope) {
    return reviews.values().stream()
        .filter(review -> scope.films().isEmpty() || scope.films().contains(review.movie()))
        .filter(during(scope.period()));
  }

  private static Predicate<Review> during(Period period) {
    return review ->
        !review.time().isBefore(period.from()) && review.time().isBefore(period.until());
  }

  private static Predicate<Review> is(Label label) {
    return review -> review.sentiment().map(Sentiment::label).equals(Optional.of(label));
  }

  private static Comparator<Review> order(ReviewRequest request) {
    return switch (request.sort()) {
      case NEWEST, RELEVANCE -> NEWEST_FIRST;
      case OLDEST ->
          Comparator.comparing((Review review) -> review.time().truncatedTo(ChronoUnit.MILLIS))
              .thenComparing(BY_ID);
      case BEST ->
          Comparator.comparingDouble((Review review) -> -score(review, -1))
              .thenComparing(NEWEST_FIRST);
      case WORST ->
          Comparator.comparingDouble((Review review) -> score(review, 2))
              .thenComparing(NEWEST_FIRST);
    };
  }

  private static double score(Review review, double ofUnjudged) {
    return review.sentiment().map(Sentiment::score).orElse(ofUnjudged);
  }

  Verdicts verdicts(ReviewScope scope) {
    return tally(scope).verdicts();
  }

  Tally tally(ReviewScope scope) {
    return tally(in(scope).toList());
  }

  private static Tally tally(List<Review> some) {
    List<Integer> scores =
        some.stream()
            .flatMap(review -> review.sentiment().stream())
            .map(Sentiment::scoreUnits)
            .toList();
    List<Integer> ratings =
        some.stream().flatMap(review -> review.rating().stream().boxed()).toList();
    return new Tally(some.size(), verdicts(some), sum(scores), ratings.size(), sum(ratings));
  }

  private static long sum(List<Integer> numbers) {
    return numbers.stream().mapToLong(Integer::longValue).sum();
  }

  private static Verdicts verdicts(List<Review> some) {
    return new Verdicts(
        some.stream().filter(is(Label.GOOD)).count(), some.stream().filter(is(Label.BAD)).count());
  }

  List<DayTally> days(ReviewScope scope) {
    Map<LocalDate, List<Review>> days =
        in(scope)
            .collect(
                Collectors.groupingBy(
                    review -> LocalDate.ofInstant(review.time(), ZoneOffset.UTC),
                    TreeMap::new,
                    Collectors.toList()));
    List<DayTally> tallies = new ArrayList<>();
    days.forEach((day, some) -> tallies.add(new DayTally(day, tally(some))));
    return tallies;
  }

  List<Mover> movers(MoversRequest request) {
    Set<MovieId> films = reviews.values().stream().map(Review::movie).collect(Collectors.toSet());
    return films.stream()
        .flatMap(film -> mover(film, request).stream())
        .sorted(
            Comparator.comparingDouble((Mover mover) -> -Math.abs(mover.z()))
                .thenComparing(Mover::movie))
        .limit(request.size())
        .toList();
  }

  private Optional<Mover> mover(MovieId film, MoversRequest request) {
    Verdicts earlier = verdicts(ReviewScope.of(film).within(request.earlier()));
    Verdicts recent = verdicts(ReviewScope.of(film).within(request.recent()));
    boolean known = Math.min(earlier.judged(), recent.judged()) >= request.minReviews();
    return known
        ? Optional.of(new Mover(film, earlier, recent)).filter(mover -> mover.z() != 0)
        : Optional.empty();
  }
}
