package dev.marquee.app.importing;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.app.importing.ImportReport.FileReport;
import dev.marquee.app.importing.ImportReport.PassedOver;
import dev.marquee.app.jobs.Planner.Plan;
import dev.marquee.app.jobs.Work;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** An import as a job; its report is kept in the data folder. */
public final class ImportWork implements Work {
  private final ImportRequest request;
  private final Importer importer;
  private final ImportReports<ImportReport> reports;

  private ImportWork(
      ImportRequest request, Importer importer, ImportReports<ImportReport> reports) {
    this.request = request;
    this.importer = importer;
    this.reports = reports;
  }

  /** What is to be done for a request, by the server of a data folder. */
  public static Plan plan(JobRequest.Import request, Importer importer, Path dataDir) {
    for (int i = 0; i < request.paths().size(); i++) {
      Path path = request.paths().get(i);
      if (!Files.exists(path)) {
        return new Plan.Refuse(
            "paths[%d]".formatted(i), "there is no %s on this machine".formatted(path));
      }
    }
    try {
      ImportRequest wanted = ImportRequest.of(request.paths(), request.replacedSource());
      return new Plan.Do(new ImportWork(wanted, importer, ImportReports.ofFilms(dataDir)));
    } catch (IllegalArgumentException unknown) {
      return new Plan.Refuse("replace_source", String.valueOf(unknown.getMessage()));
    }
  }

  @Override
  public Result run(String jobId, Reporter reporter) throws IOException {
    ImportReport report = importer.run(request, progress -> tell(progress, reporter));
    reports.write(jobId, report);
    return new Result(
        report.outcome() == ImportReport.Outcome.COMPLETE, message(report), counts(report));
  }

  private static void tell(ImportProgress progress, Reporter reporter) {
    reporter.at(
        "reads " + progress.file(),
        Optional.of(new Job.Progress(progress.bytesRead(), progress.bytesTotal(), "bytes")));
  }

  private static String message(ImportReport report) {
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

  private static Map<String, Long> counts(ImportReport report) {
    return Map.of(
        "removed_records", report.removedRecords(),
        "removed_films", report.removedFilms(),
        "created", report.films().created(),
        "changed", report.films().changed(),
        "unchanged", report.films().unchanged(),
        "joined", report.films().joined(),
        "rows", report.files().stream().mapToLong(FileReport::rows).sum(),
        "taken", report.files().stream().mapToLong(FileReport::taken).sum(),
        "broken", report.files().stream().mapToLong(FileReport::broken).sum(),
        "passed_over",
            report.files().stream()
                .flatMap(file -> file.passedOver().stream())
                .mapToLong(PassedOver::rows)
                .sum());
  }
}
