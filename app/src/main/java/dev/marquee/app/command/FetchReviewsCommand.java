package dev.marquee.app.command;

import dev.marquee.api.JobRequest;
import dev.marquee.app.importing.RowReport;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Setting;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.indexer.fetch.PageFetcher;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code marquee fetch-reviews}: reviews of web pages into the store, by the running server where
 * one owns it; then the hosts count that the server may fetch from.
 */
@Command(
    name = "fetch-reviews",
    description = {
      "fetch web pages and read the reviews on them, judging each Good or Bad; fetching again"
          + " replaces",
      "Only hosts that are listed are asked, slowly, and only for what their robots.txt allows. A"
          + " running server that owns the store fetches, from the hosts that it was started with."
    },
    footer = {
      "",
      "Example:",
      "  marquee fetch-reviews --review-hosts films.example --movie \"Alien (1979)\""
          + " https://films.example/alien/reviews"
    })
final class FetchReviewsCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ReviewHostsOption hosts = new ReviewHostsOption();

  @Option(
      names = "--movie",
      paramLabel = "ID",
      description =
          "the film that the reviews are about: its id, its number at IMDb, or its title; where it"
              + " is not said, the pages have to tell it")
  private @Nullable String movie;

  @Parameters(arity = "1..*", paramLabel = "ADDRESS", description = "of pages with reviews")
  private List<String> addresses = List.of();

  private final Surroundings surroundings;

  FetchReviewsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<Setting, String> flags = data.flags();
    store.addTo(flags);
    hosts.addTo(flags);
    Settings settings = surroundings.begin(flags, LogLevel.WARNING);
    JobRequest.FetchReviews wanted = wanted();
    return new RowImports(surroundings, data.json, "Reviews")
        .run(
            settings,
            (catalogue, display) -> fetched(catalogue, settings, wanted, display),
            wish(wanted),
            ProgressDisplay::ofSteps);
  }

  private JobRequest.FetchReviews wanted() {
    Optional<String> film = Optional.ofNullable(movie).map(String::strip);
    if (film.filter(String::isEmpty).isPresent()) {
      throw CommandFailedException.wrongUse("--movie must name a film");
    }
    try {
      return new JobRequest.FetchReviews(addresses, film);
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private RowReport fetched(
      OpenCatalogue catalogue,
      Settings settings,
      JobRequest.FetchReviews wanted,
      RowImports.Display display) {
    try (PageFetcher web = surroundings.web().to(settings.reviewHosts())) {
      return catalogue
          .fetching(web)
          .run(wanted, progress -> display.at(progress.done(), OptionalLong.of(progress.total())));
    }
  }

  private static Map<String, Object> wish(JobRequest.FetchReviews wanted) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("kind", wanted.kind());
    wish.put("addresses", wanted.addresses());
    wanted.movie().ifPresent(film -> wish.put("movie", film));
    return wish;
  }
}
