package dev.marquee.analytics.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.popularity.PeopleRecords.Standing;
import dev.marquee.catalog.MovieFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2005, 6, 1);

  private static MovieFacts filmOf(String director, LocalDate day) {
    return MovieFacts.titled("Any")
        .directors(List.of(director))
        .releaseDate(Optional.of(day))
        .build();
  }

  @Test
  void countNoFilmOfThatDayOrLater() {
    PeopleRecords records = new PeopleRecords();
    records.add(filmOf("Anna", DAY.minusDays(10)), 20);
    records.add(filmOf("Anna", DAY), 100);
    records.add(filmOf("Anna", DAY.plusYears(1)), 100);

    Standing standing = records.of("Anna", DAY.toEpochDay());

    assertThat(standing.films()).isEqualTo(1);
    assertThat(standing.best()).isEqualTo(20);
    assertThat(standing.daysSinceLast()).isEqualTo(10);
    assertThat(records.of("Anna", DAY.minusDays(10).toEpochDay()).isKnown()).isFalse();
  }

  @Test
  void countLateFilmsMore() {
    PeopleRecords rising = new PeopleRecords();
    rising.add(filmOf("Anna", DAY.minusYears(20)), 10);
    rising.add(filmOf("Anna", DAY.minusYears(1)), 90);
    PeopleRecords falling = new PeopleRecords();
    falling.add(filmOf("Anna", DAY.minusYears(20)), 90);
    falling.add(filmOf("Anna", DAY.minusYears(1)), 10);

    assertThat(rising.of("Anna", DAY.toEpochDay()).popularity())
        .isGreaterThan(55)
        .isGreaterThan(falling.of("Anna", DAY.toEpochDay()).popularity() + 20);
  }

  @Test
  void areUnknownForWhoMadeNothing() {
    assertThat(new PeopleRecords().of("Nobody", DAY.toEpochDay())).isEqualTo(Standing.NONE);
  }
}
