package dev.marquee.app.command;

import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.app.wiring.VectorUpkeep;
import dev.marquee.app.wiring.VectorUpkeep.Trained;
import dev.marquee.recommend.content.ProjectionTraining;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee train vectors}: the vectors of all films anew. */
@Command(
    name = "vectors",
    description =
        "find anew by what directions films differ, and give each film its vector; imports do so"
            + " when the films have become four times as many",
    footer = {"", "Example:", "  marquee train vectors --seed 7"})
final class TrainVectorsCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "the same films and seed give the same vectors (default: ${DEFAULT-VALUE})")
  private long seed = VectorUpkeep.DEFAULT_SEED;

  private final Surroundings surroundings;

  TrainVectorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    return new StoreTraining(surroundings, data, store)
        .run(
            "vectors",
            seed,
            ProjectionTraining.MIN_FILMS,
            this::train,
            trained ->
                "%,d films gave %d directions; %,d films have new vectors."
                    .formatted(trained.films(), trained.dimensions(), trained.renewed()));
  }

  private Optional<Trained> train(OpenCatalogue catalogue, ProgressDisplay display) {
    OptionalLong films = OptionalLong.of(catalogue.store().movies().count());
    return catalogue.vectors().train(seed, done -> display.at("vectors", done, films));
  }
}
