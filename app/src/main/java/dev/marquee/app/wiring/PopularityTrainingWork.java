package dev.marquee.app.wiring;

import dev.marquee.app.jobs.Work;
import java.util.Map;
import java.util.Optional;

/** Trains the forecasts of popularity with a server's films. */
final class PopularityTrainingWork implements Work {
  private final OpenCatalogue catalogue;
  private final long seed;

  PopularityTrainingWork(OpenCatalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
  }

  @Override
  public Result run(String jobId, Reporter reporter) {
    reporter.at("learns how popular films become", Optional.empty());
    return catalogue
        .popularity()
        .train(catalogue.store().movies(), seed)
        .map(
            models ->
                new Result(
                    true,
                    "%,d of %,d films, whose popularity is known, taught three models"
                        .formatted(models.films(), models.catalogue()),
                    Map.of("films", (long) models.films(), "catalogue", models.catalogue())))
        .orElseGet(() -> new Result(false, "there are too few films to learn from", Map.of()));
  }
}
