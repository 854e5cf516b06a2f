package dev.marquee.bench.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import java.util.List;

/**
 * How fast Marquee is. The gates and aims are those for 40,000 films and 200 requests a second.
 *
 * @param films in the catalogue, which is the same in all stores
 * @param stores in the order in which they were measured
 */
public record BenchReport(Circumstances circumstances, int films, List<StoreSpeed> stores) {
  public BenchReport {
    stores = List.copyOf(stores);
  }

  /** Whether all stores pass. */
  public boolean pass() {
    return stores.stream().allMatch(StoreSpeed::pass);
  }

  /** The whole report as JSON, snake_case; what was not measured is left out. */
  public ObjectNode document() {
    return BenchReportDocument.of(this);
  }

  /** The whole report as Markdown. */
  public String markdown() {
    return "# Speed\n\n"
        + circumstances.markdown()
        + "- catalogue: "
        + films
        + " films\n\n"
        + tables();
  }

  /** The tables alone as Markdown, for a terminal. */
  public String tables() {
    return SpeedTables.of(stores);
  }
}
