package dev.marquee.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.catalog.MovieId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.Period;
import dev.marquee.store.EventLog;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * MovieLens' ratings come out as they are counted line by line, where {@code -Dmarquee.data} names
 * the folder they lie in.
 */
class RealRatingsTest {
  private static final Path RATINGS =
      Path.of(System.getProperty("marquee.data", ""))
          .resolve("movielens-small")
          .resolve("ratings.csv.gz");

  @TempDir Path folder;

  @Test
  void countsAreThoseOfTheLines() throws IOException {
    assumeTrue(Files.exists(RATINGS), "no real data here");
    List<String[]> lines = lines();
    try (Store store = Stores.open("lucene:" + folder, StoreListener.NONE)) {
      RowReport report = new EventImporter(store).run(List.of(RATINGS), progress -> {});

      assertThat(report.counts())
          .containsEntry("taken", 100_023L)
          .containsEntry("broken", 0L)
          .containsEntry("repeated", 0L);
      EventLog events = store.events();
      assertThat(events.count()).isEqualTo(100_023);
      assertThat(events.accounts(EventScope.EVERYTHING)).isEqualTo(AccountCount.exactly(706));
      assertThat(events.films(EventScope.EVERYTHING, 10)).isEqualTo(mostRated(lines));
      ratingsByYear(lines)
          .forEach(
              (year, count) ->
                  assertThat(events.actions(EventScope.EVERYTHING.within(of(year))).total())
                      .as("%d", year)
                      .isEqualTo(count));
    }
  }

  private static List<String[]> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RATINGS)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private static List<FilmCount> mostRated(List<String[]> lines) {
    Map<String, Long> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(line[1], 1L, Long::sum));
    return counts.entrySet().stream()
        .map(film -> new FilmCount(new MovieId("ml-" + film.getKey()), film.getValue()))
        .sorted(FilmCount.MOST_FIRST)
        .limit(10)
        .toList();
  }

  private static Map<Integer, Long> ratingsByYear(List<String[]> lines) {
    return lines.stream()
        .map(line -> Instant.ofEpochSecond(Long.parseLong(line[3])).atOffset(ZoneOffset.UTC))
        .collect(
            Collectors.groupingBy(time -> time.getYear(), TreeMap::new, Collectors.counting()));
  }

  private static Period of(int year) {
    return Period.ofDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
