package dev.marquee.bench.search;

import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.util.OptionalInt;

/**
 * Evaluates a store while the search is worked on. Arguments: store address, seed, and the sample
 * if there is one.
 */
public final class EvaluateByHand {
  private static final long START = System.nanoTime();

  private EvaluateByHand() {}

  public static void main(String[] arguments) {
    OptionalInt sample =
        arguments.length > 2 ? OptionalInt.of(Integer.parseInt(arguments[2])) : OptionalInt.empty();
    try (Store store = Stores.open(arguments[0], StoreListener.NONE)) {
      SearchReport report =
          SearchEvaluation.run(
              store.movies(), Long.parseLong(arguments[1]), sample, EvaluateByHand::tell);
      for (SearchReport.Row row : report.rows()) {
        System.out.printf(
            "%-42s %7d %7d %8.2f gate %s aim %s%n",
            row.measure(), row.cases(), row.hits(), row.value(), row.gate(), row.aim());
      }
      for (SearchReport.Row row : report.rows()) {
        System.out.println("\n" + row.measure());
        row.misses()
            .forEach(
                miss ->
                    System.out.println(
                        "  " + miss.query() + " | " + miss.wanted() + " | " + miss.got()));
      }
      System.out.println("\ntook " + report.took());
    }
  }

  private static void tell(String measure, int done, int total) {
    if (done == total) {
      System.err.printf("%6.1f s  %s: %d%n", (System.nanoTime() - START) / 1e9, measure, total);
    }
  }
}
