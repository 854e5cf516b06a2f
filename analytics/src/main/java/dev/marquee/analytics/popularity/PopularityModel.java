package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Forecasts the popularity of films. Made by {@link PopularityTraining}. Immutable. */
public final class PopularityModel implements Serializable {
  public static final int MAX_DRIVERS = 4;

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
    double value = value(encoder.row(film));
    return new Forecast(value, spread.low(value), spread.high(value));
  }

  /**
   * What moves the forecast for a film most, the strongest first; at most {@link #MAX_DRIVERS}. For
   * each theme the forecast is made again with what is usual in place of what the film has, which
   * costs as much as a dozen forecasts.
   */
  public List<Driver> drivers(MovieFacts film) {
    double[] row = encoder.row(film);
    double value = value(row);
    List<Driver> drivers = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      double points = value - value(withUsual(row, theme));
      if (Math.abs(points) >= LEAST_POINTS) {
        drivers.add(new Driver(theme.of(film), points));
      }
    }
    Comparator<Driver> byStrength = Comparator.comparingDouble(driver -> Math.abs(driver.points()));
    return drivers.stream().sorted(byStrength.reversed()).limit(MAX_DRIVERS).toList();
  }

  private double value(double[] row) {
    return Math.clamp(trees.value(row), 0, Forecast.MOST);
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
