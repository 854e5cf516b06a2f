package dev.marquee.analytics.trend;

import dev.marquee.analytics.trend.UsualRate.Counts;
import dev.marquee.analytics.trend.UsualRate.Expected;
import dev.marquee.catalog.MovieId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ranks films by how far their counts of a window lie above their usual level: pure, on counts.
 *
 * @param recent events of the window by film
 * @param earlier by film, the events of each earlier window, the latest first; of a window before
 *     there was any event nothing at all is there. Films without an event may be left out.
 * @param quiet films without an event in all the time looked at before the window
 */
record Rising(Map<MovieId, Long> recent, List<Map<MovieId, Long>> earlier, Set<MovieId> quiet) {
  /** One or two events are no trend, however unusual. */
  static final long MIN_ACTUAL = 3;

  /** What chance gives one film in ten is no trend either. */
  static final double MIN_SCORE = 1;

  Rising {
    recent = Map.copyOf(recent);
    earlier = earlier.stream().map(Map::copyOf).toList();
    quiet = Set.copyOf(quiet);
  }

  /**
   * The films above their usual level.
   *
   * @param size at most so many
   * @return in the order of {@link TrendingFilm#FIRST}
   */
  List<TrendingFilm> ranked(TrendingWords words, int size) {
    if (recent.isEmpty()) {
      return List.of();
    }
    double exposure = IntStream.range(0, earlier.size()).mapToDouble(TrendingPlan::weight).sum();
    UsualRate usual = UsualRate.of(recent.entrySet().stream().map(this::counts).toList(), exposure);
    return recent.entrySet().stream()
        .filter(film -> film.getValue() >= MIN_ACTUAL)
        .map(film -> judged(film, usual.of(earlierOf(film.getKey()), exposure), words))
        .filter(film -> film.score() >= MIN_SCORE && film.actual() > film.expected())
        .sorted(TrendingFilm.FIRST)
        .limit(size)
        .toList();
  }

  private TrendingFilm judged(
      Map.Entry<MovieId, Long> film, Expected expected, TrendingWords words) {
    MovieId id = film.getKey();
    long actual = film.getValue();
    double score = Surprise.of(actual, expected.mean(), expected.shape());
    boolean isNew = quiet.contains(id);
    String reason = words.reason(actual, expected.mean(), isNew);
    return new TrendingFilm(id, score, actual, expected.mean(), isNew, reason);
  }

  private Counts counts(Map.Entry<MovieId, Long> film) {
    return new Counts(film.getValue(), earlierOf(film.getKey()));
  }

  private double earlierOf(MovieId id) {
    return IntStream.range(0, earlier.size())
        .mapToDouble(
            number -> TrendingPlan.weight(number) * earlier.get(number).getOrDefault(id, 0L))
        .sum();
  }
}
