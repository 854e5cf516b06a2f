package dev.marquee.app.wiring;

import dev.marquee.analytics.popularity.PopularityTraining;
import dev.marquee.api.JobRequest;
import dev.marquee.api.JobRequest.Train.Subject;
import dev.marquee.app.backup.BackupWork;
import dev.marquee.app.backup.RestoreWork;
import dev.marquee.app.importing.ImportWork;
import dev.marquee.app.importing.ReviewFetchWork;
import dev.marquee.app.importing.ReviewFiles;
import dev.marquee.app.importing.RowImportWork;
import dev.marquee.app.jobs.Planner;
import dev.marquee.app.jobs.Work;
import dev.marquee.app.settings.Settings;
import dev.marquee.indexer.fetch.PageFetcher;
import dev.marquee.transfer.StoreHoldings;
import java.util.OptionalLong;

/** What the jobs of a server do with its catalogue. */
final class JobPlans implements Planner {
  private final OpenCatalogue catalogue;
  private final PageFetcher pages;

  JobPlans(OpenCatalogue catalogue, PageFetcher pages) {
    this.catalogue = catalogue;
    this.pages = pages;
  }

  @Override
  public Plan plan(JobRequest request) {
    Settings settings = catalogue.settings();
    return switch (request) {
      case JobRequest.Import wanted ->
          ImportWork.plan(wanted, catalogue.importer(), settings.dataDir());
      case JobRequest.ImportEvents wanted ->
          RowImportWork.plan(wanted.paths(), catalogue.events(), settings.dataDir());
      case JobRequest.ImportReviews wanted -> reviews(wanted);
      case JobRequest.FetchReviews wanted ->
          ReviewFetchWork.plan(wanted, catalogue.fetching(pages), settings.dataDir());
      case JobRequest.Backup wanted ->
          BackupWork.plan(wanted, new StoreHoldings(catalogue.engine(), settings.store()));
      case JobRequest.Forget() -> new Plan.Do(catalogue.forgetting());
      case JobRequest.Restore wanted ->
          RestoreWork.plan(wanted, catalogue.engine(), settings.store(), catalogue::forgetAgain);
      case JobRequest.Train(Subject subject, OptionalLong seed) ->
          new Plan.Do(training(subject, seed));
    };
  }

  private Work training(Subject subject, OptionalLong seed) {
    return switch (subject) {
      case VECTORS -> new VectorTraining(catalogue, seed.orElse(VectorUpkeep.DEFAULT_SEED));
      case POPULARITY ->
          new PopularityTrainingWork(catalogue, seed.orElse(PopularityTraining.DEFAULT_SEED));
    };
  }

  private Plan reviews(JobRequest.ImportReviews wanted) {
    try {
      ReviewFiles files =
          ReviewFiles.of(wanted.format(), wanted.columns(), wanted.ratingScale(), wanted.source());
      return RowImportWork.plan(
          wanted.paths(), catalogue.reviews(files), catalogue.settings().dataDir());
    } catch (IllegalArgumentException unknown) {
      return new Plan.Refuse("", String.valueOf(unknown.getMessage()));
    }
  }
}
