package dev.marquee.app.wiring;

import dev.marquee.api.JobRequest;
import dev.marquee.app.backup.BackupWork;
import dev.marquee.app.backup.RestoreWork;
import dev.marquee.app.importing.ImportWork;
import dev.marquee.app.importing.ReviewFiles;
import dev.marquee.app.importing.RowImportWork;
import dev.marquee.app.jobs.Planner;
import dev.marquee.app.settings.Settings;
import dev.marquee.store.Store;
import dev.marquee.transfer.StoreHoldings;
import java.util.OptionalLong;

/** What the jobs of a server do with its catalogue. */
final class JobPlans implements Planner {
  private final OpenCatalogue catalogue;

  JobPlans(OpenCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Plan plan(JobRequest request) {
    Settings settings = catalogue.settings();
    Store store = catalogue.store();
    return switch (request) {
      case JobRequest.Import wanted ->
          ImportWork.plan(wanted, catalogue.importer(), settings.dataDir());
      case JobRequest.ImportEvents wanted ->
          RowImportWork.plan(wanted.paths(), catalogue.events(), settings.dataDir());
      case JobRequest.ImportReviews wanted -> reviews(wanted);
      case JobRequest.Backup wanted ->
          BackupWork.plan(wanted, new StoreHoldings(store, settings.store()));
      case JobRequest.Restore wanted -> RestoreWork.plan(wanted, store, settings.store());
      case JobRequest.TrainVectors(OptionalLong seed) ->
          new Plan.Do(new VectorTraining(catalogue, seed.orElse(VectorUpkeep.DEFAULT_SEED)));
    };
  }

  private Plan reviews(JobRequest.ImportReviews wanted) {
    try {
      ReviewFiles files =
          ReviewFiles.of(wanted.format(), wanted.columns(), wanted.ratingScale(), wanted.source());
      return RowImportWork.plan(
          wanted.paths(), catalogue.reviews(files), catalogue.settings().dataDir());
    } catch (IllegalArgumentException unknown) {
      return new Plan.Refuse("format", String.valueOf(unknown.getMessage()));
    }
  }
}
