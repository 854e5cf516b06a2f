package dev.marquee.app.command;

import dev.marquee.api.ThingToTry;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Setting;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.simulation.SimulationPlan;
import dev.marquee.app.stage.LiveAudience;
import dev.marquee.app.stage.StagedAudience;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.app.wiring.DemoFilms;
import dev.marquee.app.wiring.MarqueeServer;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.indexer.fetch.PageFetcher;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code marquee demo}: Marquee with the films that come with it and an audience that is simulated,
 * in a folder of its own.
 */
@Command(
    name = "demo",
    description =
        "serve the films that come with Marquee and an audience that is simulated, until Ctrl-C;"
            + " all it writes is in the folder demo of the data folder",
    footer = {"", "Example:", "  marquee demo"})
final class DemoCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final ServerOptions server = new ServerOptions();

  @Mixin private final DemoStore demoStore = new DemoStore();

  @Option(names = "--no-audience", description = "simulate nobody; what was simulated before stays")
  private boolean noAudience;

  private final Surroundings surroundings;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Map<Setting, String> flags = data.flags();
    server.addTo(flags);
    Settings settings = demoStore.settings(surroundings.begin(flags, LogLevel.WARNING));
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings)) {
      demoStore.bringFilms(catalogue, surroundings);
      Optional<StagedAudience> audience = audience(catalogue, settings);
      try (PageFetcher web = surroundings.web().to(settings.reviewHosts());
          MarqueeServer running =
              Serving.from(settings.port(), catalogue, DemoFilms.THINGS_TO_TRY, web)) {
        Announcement.of(running, catalogue).tell(surroundings.terminal(), data.json);
        suggest(running);
        serve(catalogue, audience);
      }
    }
    return ExitCode.OK;
  }

  /** From here on the store says that its audience is simulated, and pages show it. */
  private Optional<StagedAudience> audience(OpenCatalogue catalogue, Settings settings) {
    return noAudience || !settings.collectsEvents()
        ? Optional.empty()
        : Optional.of(catalogue.stage().audience(usualPlan()));
  }

  private static SimulationPlan usualPlan() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new SimulationPlan(
        SimulationPlan.DEFAULT_SEED,
        SimulationPlan.DEFAULT_PEOPLE,
        today.minusDays(SimulationPlan.DEFAULT_DAYS),
        SimulationPlan.DEFAULT_DAYS);
  }

  /** Serves while the audience acts; it first makes up for what it missed. */
  private static void serve(OpenCatalogue catalogue, Optional<StagedAudience> audience) {
    if (audience.isEmpty()) {
      Serving.untilInterrupted();
      return;
    }
    LiveAudience live =
        LiveAudience.begin(catalogue.stage(), audience.get(), InstantSource.system());
    try {
      Serving.untilInterrupted();
    } finally {
      live.close();
    }
  }

  private void suggest(MarqueeServer running) {
    Terminal terminal = surroundings.terminal();
    terminal.say("Three things to try:");
    for (ThingToTry thing : DemoFilms.THINGS_TO_TRY) {
      terminal.say("  %s: %s".formatted(thing.words(), running.address().resolve(thing.path())));
    }
  }
}
