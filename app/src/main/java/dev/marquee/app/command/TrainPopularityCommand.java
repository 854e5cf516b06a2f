package dev.marquee.app.command;

import dev.marquee.analytics.popularity.PopularityModels;
import dev.marquee.analytics.popularity.PopularityTraining;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee train popularity}: the forecasts of popularity anew. */
@Command(
    name = "popularity",
    description =
        "learn anew from the films how popular films become; imports do so when the films have"
            + " become twice as many",
    footer = {"", "Example:", "  marquee train popularity"})
final class TrainPopularityCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "the same films and seed give the same forecasts (default: ${DEFAULT-VALUE})")
  private long seed = PopularityTraining.DEFAULT_SEED;

  private final Surroundings surroundings;

  TrainPopularityCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What is told of a training. */
  private record Trained(int films, long catalogue) {}

  @Override
  public Integer call() throws IOException {
    return new StoreTraining(surroundings, data, store)
        .run(
            "popularity",
            seed,
            PopularityTraining.MIN_FILMS,
            this::train,
            trained ->
                "%,d of %,d films, whose popularity is known, taught three models."
                    .formatted(trained.films(), trained.catalogue()));
  }

  private Optional<Trained> train(OpenCatalogue catalogue, ProgressDisplay display) {
    display.at("popularity", 0, OptionalLong.empty());
    Optional<PopularityModels> models =
        catalogue.popularity().train(catalogue.store().movies(), seed);
    return models.map(trained -> new Trained(trained.films(), trained.catalogue()));
  }
}
