package dev.marquee.analytics.popularity;

import java.util.List;

/**
 * How popular a film is or will be, as the share of films that are less so.
 *
 * @param value 0..100
 * @param low the lower end of the interval that holds the truth in nine of ten cases, 0..100
 * @param high its upper end
 * @param drivers what moved it most, the strongest first; at most {@link #MAX_DRIVERS}
 */
public record Forecast(double value, double low, double high, List<Driver> drivers) {
  public static final int MAX_DRIVERS = 4;

  static final double MOST = 100;

  public Forecast {
    drivers = List.copyOf(drivers);
  }

  /**
   * What a film has that moves its forecast.
   *
   * @param words part of a sentence, such as "a budget of 250,000,000 dollars"
   * @param points by which the forecast is higher than it would be if the film were usual in this;
   *     negative when lower
   */
  public record Driver(String words, double points) {}
}
