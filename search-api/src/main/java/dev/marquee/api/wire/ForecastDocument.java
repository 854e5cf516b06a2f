package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.popularity.Driver;
import dev.marquee.analytics.popularity.Forecast;
import dev.marquee.analytics.popularity.PopularityModel;
import dev.marquee.catalog.MovieFacts;
import java.util.Locale;

/**
 * A forecast of popularity, 0 to 100:
 *
 * <pre>
 * {"popularity": 71.2, "interval": [52.1, 88.0], "because": ["a budget of 90,000,000 dollars: 18 points more"],
 *  "model": "before_release", "films": 4012}
 * </pre>
 */
public final class ForecastDocument {
  private ForecastDocument() {}

  /** What a model says of a film, and why. */
  public static ObjectNode of(PopularityModel model, MovieFacts film) {
    Forecast forecast = model.forecast(film);
    ObjectNode node = Json.object();
    node.put("popularity", rounded(forecast.value()));
    node.putArray("interval").add(rounded(forecast.low())).add(rounded(forecast.high()));
    ArrayNode because = node.putArray("because");
    model.drivers(film).forEach(driver -> because.add(sentence(driver)));
    return node.put("model", model.features().text()).put("films", model.films());
  }

  /** As a field of another document: {@code {"value": 71.2, "low": 52.1, "high": 88.0}}. */
  static ObjectNode brief(Forecast forecast) {
    return Json.object()
        .put("value", rounded(forecast.value()))
        .put("low", rounded(forecast.low()))
        .put("high", rounded(forecast.high()));
  }

  private static String sentence(Driver driver) {
    long points = Math.round(Math.abs(driver.points()));
    return String.format(
        Locale.ROOT,
        "%s: %d %s %s",
        driver.words(),
        points,
        points == 1 ? "point" : "points",
        driver.points() > 0 ? "more" : "less");
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
