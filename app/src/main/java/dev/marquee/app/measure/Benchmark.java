package dev.marquee.app.measure;

import dev.marquee.bench.load.BenchReport;
import dev.marquee.bench.load.FilmName;
import dev.marquee.bench.load.StoreSpeed;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Measures the speed of Marquee: of a server over each of some stores, one after the other, and of
 * an import. Nothing else should run meanwhile.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Measures. The processes it starts have ended when it returns, whatever happened.
   *
   * @param films in each of the stores; at least one
   * @throws java.util.concurrent.CancellationException when the thread was interrupted while
   *     requests were sent
   */
  public static BenchReport run(BenchPlan plan, List<FilmName> films, Progress progress)
      throws IOException, InterruptedException {
    List<StoreSpeed> speeds = new ArrayList<>();
    for (MeasuredStore store : plan.stores()) {
      Progress ofStore =
          (measure, done, total) -> progress.at(store.name() + ": " + measure, done, total);
      speeds.add(new StoreTrial(store, plan, films, ofStore).run());
    }
    return new BenchReport(
        Circumstances.here(plan.sources(), OptionalLong.of(plan.load().seed()), plan.flags()),
        films.size(),
        speeds);
  }
}
