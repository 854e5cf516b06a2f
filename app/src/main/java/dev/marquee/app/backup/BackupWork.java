package dev.marquee.app.backup;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.app.jobs.Planner.Plan;
import dev.marquee.app.jobs.Work;
import dev.marquee.transfer.Backup;
import dev.marquee.transfer.StoreHoldings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes a backup of the store. */
public final class BackupWork implements Work {
  private final JobRequest.Backup request;
  private final StoreHoldings holdings;

  private BackupWork(JobRequest.Backup request, StoreHoldings holdings) {
    this.request = request;
    this.holdings = holdings;
  }

  /**
   * What is to be done for a request.
   *
   * @param holdings of the server's store
   */
  public static Plan plan(JobRequest.Backup request, StoreHoldings holdings) {
    return Files.exists(request.file())
        ? new Plan.Refuse("file", "%s is there already; name another".formatted(request.file()))
        : new Plan.Do(new BackupWork(request, holdings));
  }

  @Override
  public Result run(String jobId, Reporter reporter) throws IOException {
    Backup.Contents contents =
        new Backup(request.file())
            .write(
                holdings,
                (step, done, total) ->
                    reporter.at(
                        "writes " + request.file(),
                        Optional.of(
                            new Job.Progress(done, OptionalLong.of(total), "films and reviews"))));
    return new Result(true, "all is in %s".formatted(request.file()), TransferCounts.of(contents));
  }
}
