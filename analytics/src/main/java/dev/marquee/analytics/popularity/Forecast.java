package dev.marquee.analytics.popularity;

/**
 * How popular a film is or will be, as the share of films that are less so.
 *
 * @param value 0..100
 * @param low the lower end of the interval that holds the truth in nine of ten cases, 0..100
 * @param high its upper end
 */
public record Forecast(double value, double low, double high) {
  static final double MOST = 100;
}
