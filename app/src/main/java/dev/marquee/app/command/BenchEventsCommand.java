package dev.marquee.app.command;

import dev.marquee.app.measure.EventPlan;
import dev.marquee.app.measure.EventTrial;
import dev.marquee.app.measure.MeasuredStore;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.bench.audience.EventSpeedReport;
import dev.marquee.bench.search.SearchEvaluation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee bench events}: how fast events are taken in and told of. */
@Command(
    name = "events",
    description = {
      "measure how many invented events a second a server takes in for good, how fast it answers"
          + " the dashboard over many, and how soon the dashboard tells of one; exit code 1 when a"
          + " measure is outside its gate",
      "",
      "The store of the settings is not touched: what is measured is in a folder for temporary"
          + " files, or in a cluster in the store with -bench behind its name, whose events are"
          + " deleted.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  marquee bench events --output events.md",
      "  marquee bench events --store http://localhost:9200 --before 500000 --events 1000000"
    })
final class BenchEventsCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--before",
      paramLabel = "EVENTS",
      description = "in the store when events come in (default: ${DEFAULT-VALUE})")
  private long before = 5_000_000;

  @Option(
      names = "--events",
      paramLabel = "EVENTS",
      description = "in the store when the dashboard is asked for (default: ${DEFAULT-VALUE})")
  private long looked = 10_000_000;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      description = "how long events come in (default: ${DEFAULT-VALUE})")
  private int seconds = 60;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "of the same before, not counted (default: ${DEFAULT-VALUE})")
  private int warmUpSeconds = 30;

  private final Surroundings surroundings;

  BenchEventsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = store.begin(data, surroundings);
    EventPlan plan = plan(settings);
    EventSpeedReport report;
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      report =
          EventTrial.run(
              plan, (measure, done, total) -> display.at(measure, done, OptionalLong.of(total)));
    }
    return output.tell(
        surroundings,
        data.json,
        report,
        OptionalLong.of(plan.seed()),
        List.of(
            "--before " + before,
            "--events " + looked,
            "--seconds " + seconds,
            "--warm-up " + warmUpSeconds),
        "At least one measure is outside its gate.");
  }

  private EventPlan plan(Settings settings) {
    String address = settings.store();
    String name = address.startsWith("lucene:") ? "Lucene" : "Elasticsearch";
    try {
      return new EventPlan(
          new MeasuredStore(name, address, address),
          before,
          looked,
          Duration.ofSeconds(warmUpSeconds),
          Duration.ofSeconds(seconds),
          SearchEvaluation.REPORTING_SEED);
    } catch (IllegalArgumentException wrong) {
      throw CommandFailedException.wrongUse(String.valueOf(wrong.getMessage()));
    }
  }
}
