package dev.marquee.app.backup;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.app.jobs.Planner.Plan;
import dev.marquee.app.jobs.Work;
import dev.marquee.store.Store;
import dev.marquee.transfer.Backup;
import dev.marquee.transfer.Mirror;
import dev.marquee.transfer.ProgressListener.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the store keep what a backup holds. */
public final class RestoreWork implements Work {
  private final JobRequest.Restore request;
  private final Store store;
  private final String address;
  private final Runnable afterwards;

  private RestoreWork(
      JobRequest.Restore request, Store store, String address, Runnable afterwards) {
    this.request = request;
    this.store = store;
    this.address = address;
    this.afterwards = afterwards;
  }

  /**
   * What is to be done for a request.
   *
   * @param store of the server
   * @param address where it is
   * @param afterwards what a store needs that was restored
   */
  public static Plan plan(
      JobRequest.Restore request, Store store, String address, Runnable afterwards) {
    return Files.isReadable(request.file())
        ? new Plan.Do(new RestoreWork(request, store, address, afterwards))
        : new Plan.Refuse(
            "file", "there is no %s on this machine that can be read".formatted(request.file()));
  }

  @Override
  public Result run(String jobId, Reporter reporter) throws IOException {
    Mirror.Outcome outcome =
        new Mirror(
                new Backup(request.file()),
                store,
                address,
                (step, done, total) ->
                    reporter.at(
                        doing(step),
                        Optional.of(
                            new Job.Progress(done, OptionalLong.of(total), "films and reviews"))))
            .run(request.replace());
    afterwards.run();
    return new Result(
        outcome.equal(),
        outcome.equal()
            ? "the store keeps what is in %s".formatted(request.file())
            : "the store was written to all the time, and is not what is in %s"
                .formatted(request.file()),
        TransferCounts.of(outcome));
  }

  private static String doing(Step step) {
    return switch (step) {
      case COMPARING -> "compares";
      case WRITING -> "writes";
      case CHECKING -> "checks";
    };
  }
}
