package dev.marquee.api.measure;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes metrics in the text format of Prometheus, version 0.0.4:
 *
 * <pre>
 * # HELP marquee_films Films in the store.
 * # TYPE marquee_films gauge
 * marquee_films 12
 * </pre>
 *
 * <p>Samples of one metric follow its head. See
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format. Not thread-safe.
 */
public final class PrometheusText {
  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double NANOS_PER_SECOND = 1e9;

  private final StringBuilder text = new StringBuilder();

  /** A number that goes up and down. */
  public PrometheusText gauge(String name, String help, long value) {
    return head(name, "gauge", help).sample(name, Map.of(), Long.toString(value));
  }

  /** A number that only grows while the process lives. */
  public PrometheusText counter(String name, String help, long value) {
    return head(name, "counter", help).sample(name, Map.of(), Long.toString(value));
  }

  /** The head of a histogram whose samples follow. */
  public PrometheusText histogram(String name, String help) {
    return head(name, "histogram", help);
  }

  /**
   * The samples of one histogram.
   *
   * @param name as given to its head; the unit is seconds
   */
  public PrometheusText durations(
      String name, Map<String, String> labels, DurationHistogram.Snapshot durations) {
    durations
        .buckets()
        .forEach(bucket -> bucket(name, labels, seconds(bucket.atMost()), bucket.count()));
    bucket(name, labels, "+Inf", durations.count());
    sample(name + "_sum", labels, seconds(durations.total()));
    return sample(name + "_count", labels, Long.toString(durations.count()));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private PrometheusText head(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  private void bucket(String name, Map<String, String> labels, String atMost, long count) {
    String all = labels.isEmpty() ? "" : written(labels) + ",";
    text.append(name).append("_bucket{").append(all).append("le=\"").append(atMost).append("\"} ");
    text.append(count).append('\n');
  }

  private PrometheusText sample(String name, Map<String, String> labels, String value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(written(labels)).append('}');
    }
    text.append(' ').append(value).append('\n');
    return this;
  }

  private static String written(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
        .collect(Collectors.joining(","));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String seconds(Duration duration) {
    return Double.toString(duration.toNanos() / NANOS_PER_SECOND);
  }
}
