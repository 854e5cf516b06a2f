package dev.marquee.bench.review;

import dev.marquee.bench.load.Latencies;
import dev.marquee.bench.load.OpenLoop;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * People who open the pages of films: each asks for the page and for all that the page then asks
 * for, at once.
 */
public final class FilmPageTrial {
  /** Ten pages a second, which are fifty requests. */
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** What is asked for when a page opens, by what it is called in the report. */
  private static final Map<String, String> PATHS = new LinkedHashMap<>();

  static {
    PATHS.put("page", "/film/%s");
    PATHS.put("film", "/api/movies/%s");
    PATHS.put("similar films", "/api/movies/%s/similar?size=10");
    PATHS.put("reviews", "/api/movies/%s/reviews?page=1&size=10");
    PATHS.put("feeling", "/api/analytics/movie/%s?days=3650");
  }

  private FilmPageTrial() {}

  /** Times of the requests of one kind. */
  public record Times(String name, int requests, Duration p50, Duration p99, Duration max) {}

  /** Opens pages of the films that reviews are about, one or more, as long as it goes on. */
  public static List<Times> run(
      URI server, RecombinedReviews reviews, long seed, BooleanSupplier goesOn)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Future<Duration>>> pages = new ArrayList<>();
    try (OpenLoop opening = new OpenLoop(server, BETWEEN, TIMEOUT)) {
      do {
        String film = reviews.film(random).value();
        pages.add(opening.send(PATHS.values().stream().map(path -> path.formatted(film)).toList()));
      } while (goesOn.getAsBoolean());
    }
    List<Times> all = new ArrayList<>();
    for (String name : PATHS.keySet()) {
      int kind = all.size();
      Latencies times = OpenLoop.times(pages.stream().map(page -> page.get(kind)).toList());
      all.add(
          new Times(name, pages.size(), times.percentile(50), times.percentile(99), times.max()));
    }
    return List.copyOf(all);
  }
}
