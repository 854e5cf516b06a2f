package dev.marquee.app.importing;

import dev.marquee.api.Job;
import dev.marquee.app.jobs.Planner.Plan;
import dev.marquee.app.jobs.Work;
import dev.marquee.indexer.ImportProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An import of rows as a job; its report is kept in the data folder. */
public final class RowImportWork implements Work {
  private final List<Path> paths;
  private final RowImporter importer;
  private final ImportReports<RowReport> reports;

  private RowImportWork(List<Path> paths, RowImporter importer, Path dataDir) {
    this.paths = paths;
    this.importer = importer;
    this.reports = ImportReports.ofRows(dataDir);
  }

  /** What is to be done, by the server of a data folder. */
  public static Plan plan(List<Path> paths, RowImporter importer, Path dataDir) {
    for (int i = 0; i < paths.size(); i++) {
      if (!Files.exists(paths.get(i))) {
        return new Plan.Refuse(
            "paths[%d]".formatted(i), "there is no %s on this machine".formatted(paths.get(i)));
      }
    }
    return new Plan.Do(new RowImportWork(paths, importer, dataDir));
  }

  @Override
  public Result run(String jobId, Reporter reporter) throws IOException {
    RowReport report = importer.run(paths, progress -> tell(progress, reporter));
    reports.write(jobId, report);
    return new Result(
        report.outcome() == ImportReport.Outcome.COMPLETE,
        message(report),
        report.counts(),
        report.troubles());
  }

  private static void tell(ImportProgress progress, Reporter reporter) {
    reporter.at(
        "reads " + progress.file(),
        Optional.of(new Job.Progress(progress.bytesRead(), progress.bytesTotal(), "bytes")));
  }

  private static String message(RowReport report) {
    return report
        .message()
        .orElseGet(
            () ->
                switch (report.outcome()) {
                  case COMPLETE -> "all files were read";
                  case FAILED -> "not everything could be read or stored";
                  case CANCELLED -> "the server stopped; what was taken is stored";
                  case REFUSED -> "the files cannot be imported";
                });
  }
}
