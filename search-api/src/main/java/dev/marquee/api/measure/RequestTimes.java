package dev.marquee.api.measure;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** How long requests take, by kind of request. Thread-safe. */
public final class RequestTimes {
  /** A warm search takes 1 to 5 ms; a person notices 100 ms and gives up after some seconds. */
  private static final List<Duration> BOUNDS =
      Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000).map(Duration::ofMillis).toList();

  private static final Comparator<Kind> ORDER =
      Comparator.comparing(Kind::route).thenComparing(Kind::method).thenComparingInt(Kind::status);

  private final Map<Kind, DurationHistogram> byKind = new ConcurrentHashMap<>();

  /**
   * Requests that are counted together. The values are few: routes come from the table of routes,
   * never from a request.
   *
   * @param route the template, such as {@code /api/movies/{id}}
   */
  public record Kind(String method, String route, int status) {}

  public void record(Kind kind, Duration took) {
    byKind.computeIfAbsent(kind, unseen -> new DurationHistogram(BOUNDS)).record(took);
  }

  /** Goes through all kinds seen so far, by route, method and status. */
  public void forEach(BiConsumer<Kind, DurationHistogram.Snapshot> action) {
    byKind.keySet().stream()
        .sorted(ORDER)
        .forEach(
            kind -> {
              DurationHistogram histogram = byKind.get(kind);
              if (histogram != null) {
                action.accept(kind, histogram.snapshot());
              }
            });
  }
}
