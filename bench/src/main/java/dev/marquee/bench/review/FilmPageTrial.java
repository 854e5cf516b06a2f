package dev.marquee.bench.review;

import dev.marquee.bench.load.Latencies;
import dev.marquee.bench.load.OpenLoop;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * People who open the pages of films. As a browser does, each asks for the page, then for the film
 * and those like it, then, when the film is there, for what people wrote and felt.
 */
public final class FilmPageTrial {
  /** Ten pages a second, which are fifty requests. */
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** The part that is all of a page, with the waits between its requests. */
  static final String WHOLE = "all of it";

  private FilmPageTrial() {}

  /** Times of one part of the pages. */
  public record Times(String name, int requests, Duration p50, Duration p99, Duration max) {
    static Times of(String name, List<Duration> all) {
      Latencies times = Latencies.of(all);
      return new Times(name, all.size(), times.percentile(50), times.percentile(99), times.max());
    }
  }

  /** How long one opening took, from when it was due, and its requests, each from its own begin. */
  private record Opened(
      Duration page,
      Duration film,
      Duration similar,
      Duration reviews,
      Duration feeling,
      Duration whole) {}

  /** Opens pages of the films that reviews are about, one or more, as long as it goes on. */
  public static List<Times> run(
      URI server, RecombinedReviews reviews, long seed, BooleanSupplier goesOn)
      throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    List<Future<Opened>> pages = new ArrayList<>();
    try (OpenLoop opening = new OpenLoop(server, BETWEEN, TIMEOUT)) {
      do {
        String film = reviews.film(random).value();
        pages.add(opening.begin(due -> open(opening, film, due)));
      } while (goesOn.getAsBoolean());
      return told(OpenLoop.results(pages));
    }
  }

  private static List<Times> told(List<Opened> all) {
    return List.of(
        Times.of("page", all.stream().map(Opened::page).toList()),
        Times.of("film", all.stream().map(Opened::film).toList()),
        Times.of("similar films", all.stream().map(Opened::similar).toList()),
        Times.of("reviews", all.stream().map(Opened::reviews).toList()),
        Times.of("feeling", all.stream().map(Opened::feeling).toList()),
        Times.of(WHOLE, all.stream().map(Opened::whole).toList()));
  }

  private static Opened open(OpenLoop loop, String film, long due)
      throws IOException, InterruptedException {
    Duration page = loop.send("/film/" + film, due);
    String path = "/api/movies/" + film;
    List<Duration> first = loop.send(List.of(path, path + "/similar?size=10"), System.nanoTime());
    List<Duration> second =
        loop.send(
            List.of(
                path + "/reviews?page=1&size=10", "/api/analytics/movie/" + film + "?days=3650"),
            System.nanoTime());
    Duration whole = Duration.ofNanos(System.nanoTime() - due);
    return new Opened(
        page, first.getFirst(), first.getLast(), second.getFirst(), second.getLast(), whole);
  }
}
