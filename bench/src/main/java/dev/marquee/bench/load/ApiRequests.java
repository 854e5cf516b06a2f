package dev.marquee.bench.load;

import dev.marquee.bench.http.RawRequest;
import dev.marquee.bench.typing.Draw;
import java.net.URI;
import java.util.List;

/**
 * What is asked of Marquee in a scenario, warm-up first.
 *
 * @param paths with their queries, in the order of sending
 */
public record ApiRequests(Scenario scenario, List<String> paths) {
  public ApiRequests {
    paths = List.copyOf(paths);
  }

  /**
   * As many as the settings send; the same for the same films and settings.
   *
   * @param films the server has, at least one
   */
  public static ApiRequests of(Scenario scenario, List<FilmName> films, LoadSettings settings) {
    RequestMix mix = new RequestMix(films, new Draw(settings.seed()));
    return new ApiRequests(scenario, mix.requests(scenario, settings.allRequests()));
  }

  /** The same as a load on a server. */
  Load to(URI api) {
    return new Load(
        scenario.key(),
        api,
        paths.stream().map(path -> List.of(RawRequest.get(api, path))).toList());
  }
}
