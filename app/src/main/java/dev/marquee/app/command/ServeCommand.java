package dev.marquee.app.command;

import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Setting;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.wiring.MarqueeServer;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.indexer.fetch.PageFetcher;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee serve}: the page and the HTTP interface, until stopped. */
@Command(
    name = "serve",
    description = "serve the search page and the HTTP interface until Ctrl-C",
    footer = {"", "Example:", "  marquee serve --port 9090 --data-dir /srv/films"})
final class ServeCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ServerOptions server = new ServerOptions();

  private final Surroundings surroundings;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Map<Setting, String> flags = data.flags();
    store.addTo(flags);
    server.addTo(flags);
    Settings settings = surroundings.begin(flags, LogLevel.INFO);
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings);
        PageFetcher web = surroundings.web().to(settings.reviewHosts());
        MarqueeServer running = Serving.on(settings.port(), catalogue, web)) {
      Announcement.of(running, catalogue).tell(surroundings.terminal(), data.json);
      Serving.untilInterrupted();
    }
    return ExitCode.OK;
  }
}
