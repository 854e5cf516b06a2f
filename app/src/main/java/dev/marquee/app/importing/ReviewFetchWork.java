package dev.marquee.app.importing;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.app.jobs.Planner.Plan;
import dev.marquee.app.jobs.Work;
import dev.marquee.indexer.review.FetchProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A fetch of reviews as a job; its report is kept in the data folder. */
public final class ReviewFetchWork implements Work {
  private final JobRequest.FetchReviews wanted;
  private final ReviewFetcher fetcher;
  private final ImportReports<RowReport> reports;

  private ReviewFetchWork(JobRequest.FetchReviews wanted, ReviewFetcher fetcher, Path dataDir) {
    this.wanted = wanted;
    this.fetcher = fetcher;
    this.reports = ImportReports.ofRows(dataDir);
  }

  /** What is to be done, by the server of a data folder. */
  public static Plan plan(JobRequest.FetchReviews wanted, ReviewFetcher fetcher, Path dataDir) {
    Optional<String> hindrance = fetcher.hindrance(wanted);
    return hindrance.isPresent()
        ? new Plan.Refuse("", hindrance.get())
        : new Plan.Do(new ReviewFetchWork(wanted, fetcher, dataDir));
  }

  @Override
  public Result run(String jobId, Reporter reporter) throws IOException {
    RowReport report = fetcher.run(wanted, progress -> tell(progress, reporter));
    reports.write(jobId, report);
    return new Result(
        report.outcome() == ImportReport.Outcome.COMPLETE,
        message(report),
        report.counts(),
        report.troubles());
  }

  private static void tell(FetchProgress progress, Reporter reporter) {
    reporter.at(
        "fetches " + progress.address(),
        Optional.of(
            new Job.Progress(progress.done(), OptionalLong.of(progress.total()), "addresses")));
  }

  private static String message(RowReport report) {
    return report
        .message()
        .orElseGet(
            () ->
                switch (report.outcome()) {
                  case COMPLETE -> "all pages were read";
                  case FAILED -> "not every page was read: " + report.troubles().getFirst();
                  case CANCELLED -> "the server stopped; what was taken is stored";
                  case REFUSED -> "the pages cannot be fetched";
                });
  }
}
