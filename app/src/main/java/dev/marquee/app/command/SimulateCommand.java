package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.simulation.SimulationPlan;
import dev.marquee.app.stage.Played;
import dev.marquee.app.stage.StagedAudience;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee simulate}: what people do who do not exist, into the store of the demo. */
@Command(
    name = "simulate",
    description = {
      "simulate an audience in the store of the demo, which is made where there is none: people who"
          + " come and go, search, watch, rate and write reviews. Pages of such a store say so.",
      "The same seed and sizes give the same events, each of which counts once, however often it is"
          + " simulated. Other stores are refused.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  marquee simulate --people 50000 --data-dir crowd",
      "  marquee demo --data-dir crowd"
    })
final class SimulateCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final DemoStore demoStore = new DemoStore();

  @Option(
      names = "--people",
      paramLabel = "NUMBER",
      description = "how many come (default: " + SimulationPlan.DEFAULT_PEOPLE + ")")
  private @Nullable Integer people;

  @Option(
      names = "--days",
      paramLabel = "NUMBER",
      description = "how many days before the end it begins (default: 90)")
  private @Nullable Integer days;

  @Option(names = "--seed", paramLabel = "NUMBER", description = "of all chance (default: 1)")
  private @Nullable Long seed;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "the day at whose beginning it ends, by UTC (default: now)")
  private @Nullable LocalDate until;

  private final Surroundings surroundings;

  SimulateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What the command says to programs. */
  private record Report(
      long seed,
      int people,
      Instant from,
      Instant until,
      boolean complete,
      long events,
      long taken,
      long repeated,
      long refused,
      long reviews,
      double seconds) {}

  @Override
  public Integer call() throws IOException {
    Settings settings = demoStore.settings(surroundings.begin(data.flags(), LogLevel.WARNING));
    Instant end = end();
    SimulationPlan wanted = wanted(end);
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings)) {
      demoStore.bringFilms(catalogue, surroundings);
      StagedAudience audience = catalogue.stage().audience(wanted);
      checkAgrees(audience.plan());
      if (!end.isAfter(audience.plan().start())) {
        throw CommandFailedException.wrongUse(
            "--until must be after %s, when the audience begins"
                .formatted(audience.plan().begin()));
      }
      return tell(audience, end, catalogue);
    }
  }

  private Instant end() {
    Instant now = Instant.now();
    if (until == null) {
      return now;
    }
    Instant end = until.atStartOfDay(ZoneOffset.UTC).toInstant();
    if (end.isAfter(now)) {
      throw CommandFailedException.wrongUse("--until must not be to come, got " + until);
    }
    return end;
  }

  private SimulationPlan wanted(Instant end) {
    int length = Optional.ofNullable(days).orElse(SimulationPlan.DEFAULT_DAYS);
    try {
      return new SimulationPlan(
          Optional.ofNullable(seed).orElse(SimulationPlan.DEFAULT_SEED),
          Optional.ofNullable(people).orElse(SimulationPlan.DEFAULT_PEOPLE),
          LocalDate.ofInstant(end, ZoneOffset.UTC).minusDays(length),
          length);
    } catch (IllegalArgumentException outOfRange) {
      throw CommandFailedException.wrongUse("--" + outOfRange.getMessage());
    }
  }

  /** A store has one audience, which goes on: two would be one that nobody can tell again. */
  private void checkAgrees(SimulationPlan there) {
    boolean agrees =
        (seed == null || Objects.equals(seed, there.seed()))
            && (people == null || Objects.equals(people, there.people()))
            && (days == null || Objects.equals(days, there.days()));
    if (!agrees) {
      throw CommandFailedException.failed(
          String.format(
              Locale.ROOT,
              "the store has another audience, of %,d people in %,d days with the seed %d; name"
                  + " another --data-dir or --store",
              there.people(),
              there.days(),
              there.seed()));
    }
  }

  private int tell(StagedAudience audience, Instant end, OpenCatalogue catalogue) {
    long began = System.nanoTime();
    SimulationPlan plan = audience.plan();
    Instant[] reached = {plan.start()};
    Played played;
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      OptionalLong total = OptionalLong.of(daysTo(plan, end));
      played =
          catalogue
              .stage()
              .play(
                  audience,
                  end,
                  () -> Thread.currentThread().isInterrupted(),
                  moment -> {
                    reached[0] = moment;
                    display.at("days", daysTo(plan, moment), total);
                  });
    }
    // An interrupt has told what it had to; it would fail the writes by which the store is closed.
    Thread.interrupted();
    Report report = report(plan, reached[0], end, played, System.nanoTime() - began);
    tell(report);
    return report.complete() ? ExitCode.OK : ExitCode.FAILED;
  }

  private static long daysTo(SimulationPlan plan, Instant moment) {
    return Duration.between(plan.start(), moment).toDays();
  }

  private static Report report(
      SimulationPlan plan, Instant reached, Instant end, Played played, long nanos) {
    return new Report(
        plan.seed(),
        plan.people(),
        plan.start(),
        reached,
        !reached.isBefore(end),
        played.events(),
        played.taken(),
        played.repeated(),
        played.refused(),
        played.reviews(),
        nanos / (double) Duration.ofSeconds(1).toNanos());
  }

  private void tell(Report report) {
    surroundings
        .terminal()
        .print(
            data.json
                ? Json.write(report)
                : String.format(
                    Locale.ROOT,
                    "Audience: %,d events, %,d taken, %,d repeated, %,d refused, %,d reviews."
                        + " %.1f seconds, %,.0f events a second.",
                    report.events(),
                    report.taken(),
                    report.repeated(),
                    report.refused(),
                    report.reviews(),
                    report.seconds(),
                    report.events() / report.seconds()));
    if (!report.complete()) {
      surroundings.terminal().say("It was stopped; what is counted as taken is kept.");
    }
  }
}
