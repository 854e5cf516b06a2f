package dev.marquee.bench.popularity;

import dev.marquee.analytics.popularity.FeatureSet;
import dev.marquee.analytics.popularity.Forecast;
import dev.marquee.analytics.popularity.PopularityModel;
import dev.marquee.analytics.popularity.PopularityScale;
import dev.marquee.analytics.popularity.PopularityTraining;
import dev.marquee.bench.report.Progress;
import dev.marquee.catalog.MovieFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Learns from films that came out before a day, and asks about those that came out after. The truth
 * is the place of a film's popularity among those learned from, 0..100.
 */
public final class PopularityEvaluation {
  private static final double NANOS_PER_SECOND = 1e9;

  private final List<MovieFacts> before;
  private final List<MovieFacts> after;
  private final double[] truth;

  /**
   * Parts the films; those without popularity or release date are left out.
   *
   * @param split the day of the first films that are asked about
   */
  public PopularityEvaluation(List<MovieFacts> films, LocalDate split) {
    List<MovieFacts> usable =
        films.stream()
            .filter(film -> film.releaseDate().isPresent() && film.popularity().isPresent())
            .toList();
    before = usable.stream().filter(film -> day(film).isBefore(split)).toList();
    after = usable.stream().filter(film -> !day(film).isBefore(split)).toList();
    if (after.isEmpty() || before.size() < PopularityTraining.MIN_FILMS) {
      throw new IllegalArgumentException(
          "at least %d films before %s and one after are needed, got %d and %d"
              .formatted(PopularityTraining.MIN_FILMS, split, before.size(), after.size()));
    }
    truth = truth(after);
  }

  private static LocalDate day(MovieFacts film) {
    return film.releaseDate().orElseThrow();
  }

  private double[] truth(List<MovieFacts> films) {
    PopularityScale scale = PopularityScale.of(before);
    return films.stream().mapToDouble(film -> scale.of(film).orElseThrow()).toArray();
  }

  /**
   * Runs it for all sets of features.
   *
   * @param trained given each model, with the films and the truth of both parts
   */
  public PopularityReport run(
      long seed, ReferenceFigures reference, Progress progress, Consumer<Tables> trained) {
    List<PopularityFigures> figures = new ArrayList<>();
    FeatureSet[] sets = FeatureSet.values();
    for (FeatureSet features : sets) {
      progress.at("features", figures.size(), sets.length);
      long start = System.nanoTime();
      PopularityModel model = PopularityTraining.train(before, features, seed);
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      figures.add(figures(model, seconds));
      trained.accept(new Tables(model, before, truth(before), after, truth));
    }
    progress.at("features", sets.length, sets.length);
    return new PopularityReport(before.size(), after.size(), figures, reference);
  }

  private PopularityFigures figures(PopularityModel model, double seconds) {
    List<Forecast> forecasts = after.stream().map(model::forecast).toList();
    double[] values = forecasts.stream().mapToDouble(Forecast::value).toArray();
    double error = 0;
    double width = 0;
    int within = 0;
    for (int film = 0; film < truth.length; film++) {
      Forecast forecast = forecasts.get(film);
      error += Math.abs(forecast.value() - truth[film]);
      width += forecast.high() - forecast.low();
      within += forecast.low() <= truth[film] && truth[film] <= forecast.high() ? 1 : 0;
    }
    return new PopularityFigures(
        model.features(),
        RankCorrelation.of(values, truth),
        error / truth.length,
        (double) within / truth.length,
        width / truth.length,
        seconds);
  }
}
