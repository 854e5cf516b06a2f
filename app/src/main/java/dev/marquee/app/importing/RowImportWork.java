package dev.marquee.app.importing;

import dev.marquee.api.Job;
import dev.marquee.app.jobs.Planner.Plan;
import dev.marquee.app.jobs.Work;
import dev.marquee.indexer.ImportProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An import of rows as a job. */
public final class RowImportWork {
  private static final RowWork.Words WORDS =
      new RowWork.Words(
          "all files were read",
          report -> "not everything could be read or stored",
          "the files cannot be imported");

  private RowImportWork() {}

  /** What is to be done, by the server of a data folder. */
  public static Plan plan(List<Path> paths, RowImporter importer, Path dataDir) {
    for (int i = 0; i < paths.size(); i++) {
      if (!Files.exists(paths.get(i))) {
        return new Plan.Refuse(
            "paths[%d]".formatted(i), "there is no %s on this machine".formatted(paths.get(i)));
      }
    }
    return new Plan.Do(
        new RowWork(
            reporter -> importer.run(paths, progress -> tell(progress, reporter)), WORDS, dataDir));
  }

  private static void tell(ImportProgress progress, Work.Reporter reporter) {
    reporter.at(
        "reads " + progress.file(),
        Optional.of(new Job.Progress(progress.bytesRead(), progress.bytesTotal(), "bytes")));
  }
}
