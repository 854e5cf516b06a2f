package dev.marquee.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.MovieId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewQuestionsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  @ParameterizedTest
  @CsvSource({
    "2024-02-28T00:00:00Z, 2024-02-29T00:00:00Z, 1",
    "2024-02-28T23:59:59Z, 2024-02-29T00:00:01Z, 2",
    "2024-02-28T12:00:00Z, 2024-03-01T12:00:00Z, 3",
    "1969-12-31T00:00:00Z, 1970-01-02T00:00:00Z, 2"
  })
  void periodCountsTheDaysItTouches(Instant from, Instant until, long days) {
    assertThat(new Period(from, until).days()).isEqualTo(days);
  }

  @Test
  void periodOfDaysHasTheLastOneToo() {
    Period leapDay = Period.ofDays(DAY, DAY);

    assertThat(leapDay.days()).isEqualTo(1);
    assertThat(leapDay.from()).isEqualTo(Instant.parse("2024-02-29T00:00:00Z"));
    assertThat(leapDay.until()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
  }

  @Test
  void refusesPeriodsThatAreEmptyOrBeyondAllReviews() {
    Instant noon = Instant.parse("2024-02-29T12:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(noon, noon.plusNanos(1)))
        .withMessageStartingWith("a period must begin before it ends");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(Instant.MIN, noon))
        .withMessageStartingWith("a period must be of the years 1 to 9999");
  }

  @Test
  void scopeKeepsItsFilmsInAnotherTime() {
    ReviewScope scope = ReviewScope.of(new MovieId("m-1"));
    Period day = Period.ofDays(DAY, DAY);

    assertThat(scope.within(day)).isEqualTo(new ReviewScope(Set.of(new MovieId("m-1")), day));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReviewScope(
                    IntStream.rangeClosed(0, ReviewScope.MAX_FILMS)
                        .mapToObj(film -> new MovieId("m-" + film))
                        .collect(Collectors.toSet()),
                    day))
        .withMessage("a question is about at most 1000 films, got 1001");
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReviewRequest(
                    ReviewScope.EVERYTHING,
                    "x".repeat(SearchRequest.MAX_TEXT_LENGTH + 1),
                    Optional.empty(),
                    ReviewSort.NEWEST,
                    Page.first(1)));
  }
}
