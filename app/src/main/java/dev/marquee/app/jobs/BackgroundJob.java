package dev.marquee.app.importing;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.app.importing.ImportReport.FileReport;
import dev.marquee.indexer.ImportProgress;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One import in the background. Run by one thread, looked at by any. */
final class ImportJob implements Runnable {
  private static final Logger LOG = System.getLogger(ImportJob.class.getName());

  private final JobRequest.Import request;
  private final Importer importer;
  private final ImportReports reports;
  private final Clock clock = Clock.systemUTC();

  private volatile Job state;

  ImportJob(JobRequest.Import request, Importer importer, ImportReports reports) {
    this.request = request;
    this.importer = importer;
    this.reports = reports;
    this.state =
        new Job(
            UUID.randomUUID().toString(),
            request.kind(),
            Job.State.QUEUED,
            now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("waits for the jobs before it"),
            Map.of());
  }

  String id() {
    return state.id();
  }

  Job state() {
    return state;
  }

  boolean hasEnded() {
    return state.finishedAt().isPresent();
  }

  @Override
  public void run() {
    LOG.log(Level.INFO, "job {0} begins to import {1}", id(), request.paths());
    running("looks at the files", Optional.empty());
    try {
      ImportReport report = importer.run(request.paths(), this::progressed);
      reports.write(id(), report);
      boolean complete = report.outcome() == ImportReport.Outcome.COMPLETE;
      ended(complete ? Job.State.DONE : Job.State.FAILED, message(report), counts(report));
    } catch (RuntimeException | IOException e) {
      LOG.log(Level.ERROR, "job " + id() + " failed", e);
      ended(Job.State.FAILED, "it failed: " + e.getMessage(), Map.of());
    }
  }

  private void progressed(ImportProgress progress) {
    running(
        "reads " + progress.file(),
        Optional.of(new Job.Progress(progress.bytesRead(), progress.bytesTotal(), "bytes")));
  }

  private void running(String message, Optional<Job.Progress> progress) {
    Instant started = state.startedAt().orElseGet(this::now);
    state =
        new Job(
            state.id(),
            state.kind(),
            Job.State.RUNNING,
            state.submittedAt(),
            Optional.of(started),
            Optional.empty(),
            progress,
            Optional.of(message),
            Map.of());
  }

  private void ended(Job.State how, String message, Map<String, Long> counts) {
    LOG.log(Level.INFO, "job {0} is {1}: {2}", id(), how.name().toLowerCase(Locale.ROOT), message);
    state =
        new Job(
            state.id(),
            state.kind(),
            how,
            state.submittedAt(),
            state.startedAt(),
            Optional.of(now()),
            state.progress(),
            Optional.of(message),
            counts);
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
        "created", report.films().created(),
        "changed", report.films().changed(),
        "unchanged", report.films().unchanged(),
        "joined", report.films().joined(),
        "rows", report.files().stream().mapToLong(FileReport::rows).sum(),
        "taken", report.files().stream().mapToLong(FileReport::taken).sum(),
        "broken", report.files().stream().mapToLong(FileReport::broken).sum());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
