package dev.marquee.api.http;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.api.Jobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Remembers jobs, all of them half done. */
final class ListedJobs implements Jobs {
  private final Deque<Job> jobs = new ConcurrentLinkedDeque<>();

  @Override
  public Submission submit(JobRequest request) {
    return switch (request) {
      case JobRequest.Import(List<Path> paths, Optional<String> replacedSource) -> {
        for (int i = 0; i < paths.size(); i++) {
          if (!Files.exists(paths.get(i))) {
            yield new Submission.Refused("paths[%d]".formatted(i), "is not there");
          }
        }
        yield remembered(
            request, "reads films" + replacedSource.map(", replacing "::concat).orElse(""));
      }
      case JobRequest.ImportEvents(List<Path> paths) -> remembered(request, "reads " + paths);
      case JobRequest.ImportReviews reviews -> remembered(request, "reads " + reviews.paths());
      case JobRequest.FetchReviews(List<String> addresses, Optional<String> movie) ->
          remembered(request, "fetches " + addresses + movie.map(" of "::concat).orElse(""));
      case JobRequest.Backup(Path file) -> remembered(request, "writes " + file);
      case JobRequest.Restore(Path file, boolean replace) ->
          remembered(request, "reads " + file + (replace ? ", replacing" : ""));
      case JobRequest.Forget() -> remembered(request, "takes away");
      case JobRequest.Train(JobRequest.Train.Subject subject, OptionalLong seed) ->
          remembered(request, "trains %s from %d".formatted(subject, seed.orElse(0)));
    };
  }

  private Submission remembered(JobRequest request, String message) {
    Job job =
        new Job(
            Integer.toString(jobs.size() + 1),
            request.kind(),
            Job.State.RUNNING,
            Films.UPDATED,
            Optional.of(Films.UPDATED.plusSeconds(1)),
            Optional.empty(),
            Optional.of(new Job.Progress(6, OptionalLong.of(12), "records")),
            Optional.of(message),
            Map.of("refused", 1L, "created", 5L),
            List.of());
    jobs.addFirst(job);
    return new Submission.Accepted(job);
  }

  @Override
  public Optional<Job> find(String id) {
    return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
  }

  @Override
  public List<Job> list() {
    return List.copyOf(jobs);
  }
}
