package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a model from films whose popularity is known. The target is their place among them, 0..100,
 * since popularity as sources give it has no unit. The interval is learned from the latest fifth of
 * the films by a model of those before, as it will be used: forecasts are of films that come after.
 * The same films and seed give the same model.
 */
public final class PopularityTraining {
  public static final long DEFAULT_SEED = 2013;

  /** With fewer the interval says nothing. */
  public static final int MIN_FILMS = 500;

  private static final double PART_BEFORE = 0.8;

  private PopularityTraining() {}

  /**
   * Trains.
   *
   * @param films at least {@link #MIN_FILMS} with a popularity and a year; others are left out
   */
  public static PopularityModel train(List<MovieFacts> films, FeatureSet features, long seed) {
    List<MovieFacts> usable =
        films.stream()
            .filter(PopularityTraining::isUsable)
            .sorted(
                Comparator.comparing((MovieFacts film) -> Release.day(film).orElse(LocalDate.MIN))
                    .thenComparing(MovieFacts::title)
                    .thenComparing(film -> film.ids().toString()))
            .toList();
    if (usable.size() < MIN_FILMS) {
      throw new IllegalArgumentException(
          "a forecast needs at least %d films with popularity and year, got %d"
              .formatted(MIN_FILMS, usable.size()));
    }
    int before = (int) (PART_BEFORE * usable.size());
    Spread spread = spread(usable, before, features, seed);
    Fitted all = Fitted.to(usable, features, seed);
    return new PopularityModel(
        features, all.encoder(), usual(usable, all.encoder()), all.trees(), spread, usable.size());
  }

  /** Whether a model can learn from a film. */
  public static boolean isUsable(MovieFacts film) {
    return film.popularity().isPresent() && Release.day(film).isPresent();
  }

  private static Spread spread(List<MovieFacts> films, int before, FeatureSet features, long seed) {
    Fitted early = Fitted.to(films.subList(0, before), features, seed);
    List<MovieFacts> late = films.subList(before, films.size());
    double[] forecasts =
        late.stream().mapToDouble(film -> early.trees().value(early.encoder().row(film))).toArray();
    double[] actual = early.scale().places(late);
    return Spread.of(forecasts, actual);
  }

  /** The middle of each column. */
  private static double[] usual(List<MovieFacts> films, FilmEncoder encoder) {
    double[][] rows = films.stream().map(encoder::row).toArray(double[][]::new);
    double[] usual = new double[rows[0].length];
    for (int column = 0; column < usual.length; column++) {
      int at = column;
      double[] values = Arrays.stream(rows).mapToDouble(row -> row[at]).sorted().toArray();
      usual[column] = values[values.length / 2];
    }
    return usual;
  }

  /** Trees with what belongs to them. */
  private record Fitted(PopularityScale scale, FilmEncoder encoder, TreeEnsemble trees) {
    static Fitted to(List<MovieFacts> films, FeatureSet features, long seed) {
      PopularityScale scale = PopularityScale.of(films);
      double[] targets = scale.places(films);
      PeopleRecords people = new PeopleRecords();
      for (int film = 0; film < targets.length; film++) {
        people.add(films.get(film), targets[film]);
      }
      FilmEncoder encoder = new FilmEncoder(features, Vocabulary.of(films), people);
      double[][] rows = films.stream().map(encoder::row).toArray(double[][]::new);
      return new Fitted(
          scale, encoder, TreeEnsemble.fit(rows, targets, features, Long.hashCode(seed)));
    }
  }
}
