package dev.marquee.app.wiring;

import dev.marquee.api.Job;
import dev.marquee.app.jobs.Work;
import dev.marquee.app.wiring.VectorUpkeep.Trained;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Trains the vectors of a server's films. */
final class VectorTraining implements Work {
  private final OpenCatalogue catalogue;
  private final long seed;

  VectorTraining(OpenCatalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
  }

  @Override
  public Result run(String jobId, Reporter reporter) {
    OptionalLong films = OptionalLong.of(catalogue.store().movies().count());
    Optional<Trained> trained =
        catalogue
            .vectors()
            .train(
                seed,
                done ->
                    reporter.at(
                        "gives films their vectors",
                        Optional.of(new Job.Progress(done, films, "films"))));
    return trained
        .map(
            done ->
                new Result(
                    true,
                    "%,d films gave %d directions; %,d films have new vectors"
                        .formatted(done.films(), done.dimensions(), done.renewed()),
                    Map.of("films", (long) done.films(), "renewed", done.renewed())))
        .orElseGet(() -> new Result(false, "there are too few films to learn from", Map.of()));
  }
}
