package dev.marquee.app.importing;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.app.jobs.Planner.Plan;
import dev.marquee.app.jobs.Work;
import dev.marquee.indexer.review.FetchProgress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A fetch of reviews as a job. */
public final class ReviewFetchWork {
  private static final RowWork.Words WORDS =
      new RowWork.Words(
          "all pages were read",
          report -> "not every page was read: " + report.troubles().getFirst(),
          "the pages cannot be fetched");

  private ReviewFetchWork() {}

  /** What is to be done, by the server of a data folder. */
  public static Plan plan(JobRequest.FetchReviews wanted, ReviewFetcher fetcher, Path dataDir) {
    Optional<String> hindrance = fetcher.hindrance(wanted);
    return hindrance.isPresent()
        ? new Plan.Refuse("", hindrance.get())
        : new Plan.Do(
            new RowWork(
                reporter -> fetcher.run(wanted, progress -> tell(progress, reporter)),
                WORDS,
                dataDir));
  }

  private static void tell(FetchProgress progress, Work.Reporter reporter) {
    reporter.at(
        "fetches " + progress.address(),
        Optional.of(
            new Job.Progress(progress.done(), OptionalLong.of(progress.total()), "addresses")));
  }
}
