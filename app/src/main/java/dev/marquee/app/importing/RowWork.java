package dev.marquee.app.importing;

import dev.marquee.app.jobs.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** A job that brings rows; its report is kept in the data folder. */
final class RowWork implements Work {
  private final Running running;
  private final Words words;
  private final ImportReports<RowReport> reports;

  /** Brings them. */
  @FunctionalInterface
  interface Running {
    RowReport report(Reporter reporter) throws IOException;
  }

  /** What is said of a report that has no message of its own. */
  record Words(String complete, Function<RowReport, String> failed, String refused) {
    String of(RowReport report) {
      return report
          .message()
          .orElseGet(
              () ->
                  switch (report.outcome()) {
                    case COMPLETE -> complete;
                    case FAILED -> failed.apply(report);
                    case CANCELLED -> "the server stopped; what was taken is stored";
                    case REFUSED -> refused;
                  });
    }
  }

  RowWork(Running running, Words words, Path dataDir) {
    this.running = running;
    this.words = words;
    this.reports = ImportReports.ofRows(dataDir);
  }

  @Override
  public Result run(String jobId, Reporter reporter) throws IOException {
    RowReport report = running.report(reporter);
    reports.write(jobId, report);
    return new Result(
        report.outcome() == ImportReport.Outcome.COMPLETE,
        words.of(report),
        report.counts(),
        report.troubles());
  }
}
