package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleReview.review;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.DayTally;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.store.Visibility;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The days that the trend of a feeling is told from. For each, the number of reviews and the mean
 * of their scores are worked out here from the reviews themselves and must be met exactly: so a
 * trend is the same on every engine.
 */
abstract class ReviewTrendContract extends FreshReviewsContract {
  private static final int REVIEWS = 700;
  private static final int USERS = 40;

  /** Over the end of a year, of months, and over the 29th of February. */
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 20);

  private static final LocalDate LAST = LocalDate.of(2024, 3, 5);
  private static final Period WHEN = Period.ofDays(FIRST, LAST);
  private static final int DAYS = (int) WHEN.days();

  /** Of one film, since films can become one. */
  private static final Set<MovieId> FILM = Set.of(new MovieId("m-1"), new MovieId("m-2"));

  private final Map<ReviewId, Review> written = new HashMap<>();

  /** A day as a plain reader of the reviews tells it. */
  private record PlainDay(LocalDate day, long reviews, long judged, OptionalDouble meanScore) {

    static PlainDay of(LocalDate day, List<Review> reviews) {
      List<BigDecimal> scores =
          reviews.stream()
              .flatMap(review -> review.sentiment().stream())
              .map(sentiment -> BigDecimal.valueOf(sentiment.score()))
              .toList();
      double sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
      OptionalDouble mean =
          scores.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / scores.size());
      return new PlainDay(day, reviews.size(), scores.size(), mean);
    }

    static PlainDay of(DayTally told) {
      return new PlainDay(
          told.day(),
          told.tally().count(),
          told.tally().verdicts().judged(),
          told.tally().meanScore());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void daysHaveExactlyTheCountsAndMeansOfTheirReviews(long seed) {
    Random random = new Random(seed);
    write(IntStream.range(0, REVIEWS).mapToObj(number -> randomReview(number, random)).toList());
    assertDays();
    changeSome(random);
    assertDays();
    takeSomeAway(random);
    assertDays();
    reopen();
    assertDays();
  }

  private void assertDays() {
    assertThat(told(WHEN)).hasSizeGreaterThan(DAYS / 2).isEqualTo(plain(WHEN));
    for (int month = 0; month < 4; month++) {
      LocalDate first = LocalDate.of(2023, 12, 1).plusMonths(month);
      Period whole = Period.ofDays(first, first.plusMonths(1).minusDays(1));
      assertThat(told(whole)).isEqualTo(plain(whole));
    }
  }

  private List<PlainDay> told(Period period) {
    return reviews().days(new ReviewScope(FILM, period)).stream().map(PlainDay::of).toList();
  }

  private List<PlainDay> plain(Period period) {
    Map<LocalDate, List<Review>> days =
        written.values().stream()
            .filter(review -> FILM.contains(review.movie()))
            .filter(review -> !review.time().isBefore(period.from()))
            .filter(review -> review.time().isBefore(period.until()))
            .collect(
                groupingBy(
                    review -> LocalDate.ofInstant(review.time(), ZoneOffset.UTC),
                    TreeMap::new,
                    toList()));
    return days.entrySet().stream().map(day -> PlainDay.of(day.getKey(), day.getValue())).toList();
  }

  /** Some again, about another film, on another day, otherwise judged or not judged any more. */
  private void changeSome(Random random) {
    write(
        random
            .ints(REVIEWS / 3, 0, REVIEWS)
            .mapToObj(number -> randomReview(number, random))
            .toList());
  }

  private void takeSomeAway(Random random) {
    List<ReviewId> gone =
        random
            .ints(REVIEWS / 10, 0, REVIEWS)
            .mapToObj(number -> new ReviewId("r-" + number))
            .toList();
    reviews().delete(gone, Visibility.ON_RETURN);
    gone.forEach(written::remove);
    UserId forgotten = new UserId("u-" + random.nextInt(USERS));
    reviews().deleteBy(forgotten);
    written.values().removeIf(review -> review.user().equals(Optional.of(forgotten)));
  }

  private void write(List<Review> all) {
    put(new ArrayList<>(all));
    all.forEach(review -> written.put(review.id(), review));
  }

  private static Review randomReview(int number, Random random) {
    SampleReview review =
        review("r-" + number)
            .about("m-" + (1 + random.nextInt(3)))
            .by("u-" + random.nextInt(USERS))
            .written(randomTime(random));
    if (random.nextInt(5) > 0) {
      review.judged(random.nextDouble());
    }
    return review.build();
  }

  /** Often the first or the last moment of a day; often at the turn of a month. */
  private static Instant randomTime(Random random) {
    LocalDate any = FIRST.plusDays(random.nextInt(DAYS));
    LocalDate day = random.nextInt(4) == 0 ? any.withDayOfMonth(1) : any;
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return switch (random.nextInt(4)) {
      case 0 -> start;
      case 1 -> start.minusNanos(1);
      case 2 -> start.plus(Duration.ofDays(1)).minusMillis(1);
      default -> start.plusSeconds(random.nextInt((int) Duration.ofDays(1).toSeconds()));
    };
  }
}
