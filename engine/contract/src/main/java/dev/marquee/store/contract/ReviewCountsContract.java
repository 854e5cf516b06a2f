package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleReview.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.Page;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewResult;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.ReviewSort;
import dev.marquee.review.Label;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Tally;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders, counts and sums of random reviews are, to the last digit, those of a plain model. */
abstract class ReviewCountsContract extends FreshReviewsContract {
  private static final int REVIEWS = 400;
  private static final int FILMS = 12;
  private static final int USERS = 9;

  /** Within these days they were written, the first of them before 1970. */
  private static final Instant FIRST = Instant.parse("1969-12-20T00:00:00Z");

  private static final int DAYS = 24;
  private static final Period WHEN =
      Period.ofDays(LocalDate.of(1969, 12, 1), LocalDate.of(1970, 1, 31));

  private final ReviewsInMemory model = new ReviewsInMemory();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void answersAsThePlainModelDoes(long seed) {
    Random random = new Random(seed);
    write(random);

    assertThat(all(150)).isEqualTo(model.all());
    assertThat(reviews().count()).isEqualTo(model.all().size());
    for (ReviewScope scope : scopes(random)) {
      assertThat(reviews().tally(scope)).isEqualTo(model.tally(scope));
      for (ReviewSort sort : ReviewSort.values()) {
        assertFinds(new ReviewRequest(scope, "", randomLabel(random), sort, new Page(1, 100)));
        assertFinds(new ReviewRequest(scope, "", Optional.empty(), sort, new Page(2, 7)));
      }
    }
    for (ReviewScope scope : scopes(random)) {
      ReviewScope bounded = scope.period().equals(Period.ALL_TIME) ? scope.within(WHEN) : scope;
      assertThat(reviews().days(bounded)).isEqualTo(model.days(bounded));
    }
    for (int minReviews : new int[] {1, 4, REVIEWS}) {
      MoversRequest request = movers(random, minReviews);
      assertThat(reviews().movers(request)).isEqualTo(model.movers(request));
    }
  }

  private void assertFinds(ReviewRequest request) {
    ReviewResult result = reviews().search(request);

    assertThat(result.total()).isEqualTo(model.matching(request).count());
    assertThat(result.verdicts()).isEqualTo(model.verdicts(request.scope()));
    assertThat(result.hits()).isEqualTo(model.page(request));
  }

  /** Many, some of them again and otherwise; then some are taken away, and one person's. */
  private void write(Random random) {
    for (int batch = 0; batch < 4; batch++) {
      List<Review> reviews =
          IntStream.range(0, REVIEWS / 4).mapToObj(any -> randomReview(random)).toList();
      put(reviews);
      model.put(reviews);
    }
    List<ReviewId> gone =
        Stream.generate(() -> new ReviewId("r-" + random.nextInt(REVIEWS))).limit(30).toList();
    reviews().delete(gone, Visibility.ON_RETURN);
    model.delete(gone);
    UserId forgotten = new UserId("u-" + random.nextInt(USERS));
    reviews().deleteBy(forgotten);
    model.deleteBy(forgotten);
  }

  private static Review randomReview(Random random) {
    SampleReview review =
        review("r-" + random.nextInt(REVIEWS)).about("m-" + random.nextInt(FILMS));
    if (random.nextInt(3) > 0) {
      review.by("u-" + random.nextInt(USERS));
    }
    if (random.nextInt(4) > 0) {
      // Coarse ones, so that many are equal.
      review.judged(random.nextBoolean() ? random.nextDouble() : random.nextInt(5) / 4.0);
    }
    if (random.nextInt(3) > 0) {
      review.rated(1 + random.nextInt(10));
    }
    if (random.nextInt(10) > 0) {
      review.written(randomTime(random));
    }
    return review.build();
  }

  /** Often the first or the last moment of a day, and often that of another. */
  private static Instant randomTime(Random random) {
    Instant day = FIRST.plus(Duration.ofDays(random.nextInt(DAYS)));
    return switch (random.nextInt(3)) {
      case 0 -> day;
      case 1 -> day.minusNanos(1);
      default -> day.plusSeconds(random.nextInt(86_400));
    };
  }

  private static List<ReviewScope> scopes(Random random) {
    MovieId film = new MovieId("m-" + random.nextInt(FILMS));
    Period some = randomPeriod(random);
    return List.of(
        ReviewScope.EVERYTHING,
        ReviewScope.of(film),
        new ReviewScope(Set.of(film, new MovieId("m-0"), new MovieId("unknown")), some),
        ReviewScope.EVERYTHING.within(some),
        ReviewScope.of(new MovieId("unknown")));
  }

  private static Period randomPeriod(Random random) {
    Instant from = randomTime(random).plusNanos(1);
    return new Period(from, from.plusSeconds(1 + random.nextInt(86_400 * DAYS)));
  }

  private static Optional<Label> randomLabel(Random random) {
    List<Optional<Label>> labels = new ArrayList<>();
    labels.add(Optional.empty());
    Stream.of(Label.values()).map(Optional::of).forEach(labels::add);
    return labels.get(random.nextInt(labels.size()));
  }

  private static MoversRequest movers(Random random, int minReviews) {
    Instant middle = FIRST.plus(Duration.ofDays(DAYS / 2));
    return new MoversRequest(
        new Period(WHEN.from(), middle),
        new Period(middle, WHEN.until()),
        minReviews,
        1 + random.nextInt(FILMS));
  }

  @Test
  void emptyStoreCountsNothing() {
    assertThat(reviews().tally(ReviewScope.EVERYTHING)).isEqualTo(Tally.NONE);
    assertThat(reviews().days(ReviewScope.EVERYTHING.within(WHEN))).isEmpty();
    assertThat(reviews().movers(movers(new Random(1), 1))).isEmpty();
  }

  @Test
  void moversAreFoundAmongManyFilms() {
    List<Review> reviews = new ArrayList<>();
    for (int film = 0; film < 2_300; film++) {
      String id = "m-%04d".formatted(film);
      boolean moved = film == 1_700;
      reviews.add(review(id + "-a").about(id).judged(0).written("1970-01-01T00:00:00Z").build());
      reviews.add(
          review(id + "-b")
              .about(id)
              .judged(moved ? 1 : 0)
              .written("1970-01-02T00:00:00Z")
              .build());
    }
    put(reviews);
    MoversRequest request =
        new MoversRequest(day("1970-01-01"), day("1970-01-02"), 1, MoversRequest.MAX_SIZE);

    assertThat(reviews().movers(request))
        .singleElement()
        .satisfies(mover -> assertThat(mover.movie()).isEqualTo(new MovieId("m-1700")))
        .satisfies(mover -> assertThat(mover.change()).isEqualTo(1));
  }

  private static Period day(String day) {
    return Period.ofDays(LocalDate.parse(day), LocalDate.parse(day));
  }

  @Test
  void refusesMoreDaysThanAnAnswerMayHave() {
    LocalDate last = LocalDate.of(2020, 12, 31);
    Period most = Period.ofDays(last.minusDays(ReviewIndex.MAX_DAYS - 1), last);
    Period tooMany = Period.ofDays(last.minusDays(ReviewIndex.MAX_DAYS), last);
    put(review("r-1").written("2020-12-31T23:59:59.999Z"), review("r-2").written(most.from()));

    assertThat(reviews().days(ReviewScope.EVERYTHING.within(most))).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reviews().days(ReviewScope.EVERYTHING.within(tooMany)))
        .withMessage("at most 3660 days at once, got 3661");
  }
}
