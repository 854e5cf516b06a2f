package dev.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.MovieId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RisingTest {
  private static final TrendingWords WORDS = new TrendingWords("views", "day", "8 days");
  private static final int PERIODS = TrendingPlan.EARLIER;

  @Test
  void whatRisesComesBeforeWhatIsMerelyBig() {
    List<TrendingFilm> ranked =
        ranked(
            Map.of("big", 10_500L, "rising", 60L, "steady", 10L),
            Map.of("big", 10_000L, "rising", 10L, "steady", 10L));

    assertThat(ranked).extracting(film -> film.id().value()).containsExactly("rising");
    assertThat(ranked.getFirst().ratio()).isBetween(5.0, 7.0);
    assertThat(ranked.getFirst().reason()).matches("views (5|6)(\\.\\d)? times its usual");
  }

  @Test
  void aBigFilmThatRisesAsMuchIsMoreSurprising() {
    List<TrendingFilm> ranked =
        ranked(Map.of("big", 600L, "small", 6L), Map.of("big", 100L, "small", 1L));

    assertThat(ranked.getFirst().id()).isEqualTo(new MovieId("big"));
  }

  @Test
  void aNewFilmIsJudgedByWhatFilmsUsuallyHave() {
    Map<MovieId, Long> recent =
        ids(Map.of("new", 40L, "little", 3L, "a", 4L, "b", 5L, "c", 6L, "d", 5L));
    Map<MovieId, Long> before = ids(Map.of("a", 5L, "b", 5L, "c", 5L, "d", 5L));
    Rising rising =
        new Rising(
            recent,
            Collections.nCopies(PERIODS, before),
            Set.of(new MovieId("new"), new MovieId("little")));

    List<TrendingFilm> ranked = rising.ranked(WORDS, 10);

    assertThat(ranked.getFirst().id()).isEqualTo(new MovieId("new"));
    assertThat(ranked.getFirst().isNew()).isTrue();
    assertThat(ranked.getFirst().reason())
        .isEqualTo("new: 40 views in the last day, none in the 8 days before");
    assertThat(ranked).noneMatch(film -> Set.of("a", "b", "c", "d").contains(film.id().value()));
  }

  @Test
  void whatWasLongAgoCountsLess() {
    Map<MovieId, Long> recent = ids(Map.of("lately", 50L, "long-ago", 50L, "x", 1L));
    List<Map<MovieId, Long>> earlier = new ArrayList<>(Collections.nCopies(PERIODS, Map.of()));
    earlier.set(0, ids(Map.of("lately", 40L)));
    earlier.set(PERIODS - 1, ids(Map.of("long-ago", 40L)));

    List<TrendingFilm> ranked = new Rising(recent, earlier, Set.of()).ranked(WORDS, 10);

    assertThat(ranked).extracting(film -> film.id().value()).startsWith("long-ago");
  }

  @Test
  void twoEventsAreNoTrendAndNothingIsNone() {
    assertThat(ranked(Map.of("a", 2L), Map.of())).isEmpty();
    assertThat(ranked(Map.of(), Map.of("a", 7L))).isEmpty();
  }

  @Test
  void withoutAnythingBeforeFilmsAreComparedWithEachOther() {
    Map<String, Long> recent = new HashMap<>(Map.of("hit", 200L));
    for (int i = 0; i < 30; i++) {
      recent.put("film-" + i, 4L);
    }
    TrendingWords words = new TrendingWords("views", "day", "");

    List<TrendingFilm> ranked = new Rising(ids(recent), List.of(), Set.of()).ranked(words, 10);

    assertThat(ranked).extracting(film -> film.id().value()).containsExactly("hit");
    assertThat(ranked.getFirst().reason())
        .isEqualTo("200 views in the last day, 19 times those of a usual film");
  }

  @Test
  void tiesAreInTheOrderOfIds() {
    Map<String, Long> recent = new HashMap<>();
    Map<String, Long> before = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      recent.put("film-%02d".formatted(i), 50L);
      before.put("film-%02d".formatted(i), 5L);
    }

    List<TrendingFilm> ranked = ranked(recent, before);

    assertThat(ranked).hasSize(10).isSortedAccordingTo(TrendingFilm.FIRST);
    assertThat(ranked.getFirst().id()).isEqualTo(new MovieId("film-00"));
    assertThat(ranked.getLast().id()).isEqualTo(new MovieId("film-09"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void ofFilmsThatGoOnAsEverFewRise(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<MovieId, Long> recent = new HashMap<>();
    List<Map<MovieId, Long>> earlier =
        Stream.generate(() -> (Map<MovieId, Long>) new HashMap<MovieId, Long>())
            .limit(PERIODS)
            .toList();
    for (int film = 0; film < 1_000; film++) {
      MovieId id = new MovieId("film-" + film);
      double rate = 2_000.0 / (film + 1);
      recent.put(id, poisson(random, rate));
      earlier.forEach(period -> period.put(id, poisson(random, rate)));
    }
    recent.put(new MovieId("film-500"), 40L);

    List<TrendingFilm> ranked = new Rising(recent, earlier, Set.of()).ranked(WORDS, 100);

    assertThat(ranked.getFirst().id()).isEqualTo(new MovieId("film-500"));
    assertThat(ranked.stream().filter(film -> film.score() > 3)).hasSizeLessThanOrEqualTo(5);
  }

  private static long poisson(RandomGenerator random, double rate) {
    long count = 0;
    for (double time = random.nextExponential(); time < rate; time += random.nextExponential()) {
      count++;
    }
    return count;
  }

  private static List<TrendingFilm> ranked(Map<String, Long> recent, Map<String, Long> before) {
    return new Rising(ids(recent), Collections.nCopies(PERIODS, ids(before)), Set.of())
        .ranked(WORDS, 10);
  }

  private static Map<MovieId, Long> ids(Map<String, Long> counts) {
    Map<MovieId, Long> ids = new HashMap<>();
    counts.forEach((id, count) -> ids.put(new MovieId(id), count));
    return ids;
  }
}
