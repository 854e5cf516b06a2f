package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Forecasts the popularity of films. Made by {@link PopularityTraining}. Immutable. */
public final class PopularityModel implements Serializable {
  private static final long serialVersionUID = 1;

  /** What moves a forecast by less is not worth a word. */
  private static final double LEAST_POINTS = 0.5;

  private final FeatureSet features;
  private final FilmEncoder encoder;
  private final ArrayList<Column> columns;
  private final double[] usual;
  private final TreeEnsemble trees;
  private final Spread spread;
  private final int films;

  PopularityModel(
      FeatureSet features,
      FilmEncoder encoder,
      double[] usual,
      TreeEnsemble trees,
      Spread spread,
      int films) {
    this.features = features;
    this.encoder = encoder;
    this.columns = new ArrayList<>(encoder.columns());
    this.usual = usual;
    this.trees = trees;
    this.spread = spread;
    this.films = films;
  }

  /** What it looks at. */
  public FeatureSet features() {
    return features;
  }

  /** The films it learned from. */
  public int films() {
    return films;
  }

  /** The names of the numbers in {@link #row}. */
  public List<String> columns() {
    return columns.stream().map(Column::name).toList();
  }

  /** The numbers by which a film is judged; -1 for what is not known. */
  public double[] row(MovieFacts film) {
    return encoder.row(film);
  }

  /** The forecast for a film; what its facts say of its popularity is not looked at. */
  public Forecast forecast(MovieFacts film) {
    double[] row = encoder.row(film);
    double value = value(row);
    return new Forecast(value, spread.low(value), spread.high(value), drivers(film, row, value));
  }

  private double value(double[] row) {
    return Math.clamp(trees.value(row), 0, Forecast.MOST);
  }

  /**
   * For each theme, the forecast is made again with what is usual in place of what the film has.
   */
  private List<Forecast.Driver> drivers(MovieFacts film, double[] row, double value) {
    List<Forecast.Driver> drivers = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      double points = value - value(withUsual(row, theme));
      if (Math.abs(points) >= LEAST_POINTS) {
        drivers.add(new Forecast.Driver(theme.of(film), points));
      }
    }
    drivers.sort(
        Comparator.comparingDouble((Forecast.Driver driver) -> Math.abs(driver.points()))
            .reversed());
    return drivers.subList(0, Math.min(Forecast.MAX_DRIVERS, drivers.size()));
  }

  private double[] withUsual(double[] row, Theme theme) {
    double[] changed = row.clone();
    for (int column = 0; column < changed.length; column++) {
      if (columns.get(column).theme() == theme) {
        changed[column] = usual[column];
      }
    }
    return changed;
  }
}
