package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerClient.JobView;
import dev.marquee.app.owner.ServerJob;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.app.wiring.OwnedException;
import dev.marquee.app.wiring.VectorUpkeep;
import dev.marquee.app.wiring.VectorUpkeep.Trained;
import dev.marquee.recommend.content.ProjectionTraining;
import java.io.IOException;
import java.util.Map;
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
    Settings settings = store.begin(data, surroundings);
    try (OpenCatalogue catalogue = OpenCatalogue.openExisting(settings);
        ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      OptionalLong films = OptionalLong.of(catalogue.store().movies().count());
      Optional<Trained> trained =
          catalogue.vectors().train(seed, done -> display.at("vectors", done, films));
      tell(
          trained.orElseThrow(
              () ->
                  CommandFailedException.failed(
                      "there are too few films to learn from; %d are needed"
                          .formatted(ProjectionTraining.MIN_FILMS))));
    } catch (OwnedException e) {
      trainedBy(e.owner());
    }
    return ExitCode.OK;
  }

  private void tell(Trained trained) {
    surroundings
        .terminal()
        .print(
            data.json
                ? Json.write(trained)
                : "%,d films gave %d directions; %,d films have new vectors."
                    .formatted(trained.films(), trained.dimensions(), trained.renewed()));
  }

  private void trainedBy(RunningServer owner) throws IOException {
    Terminal terminal = surroundings.terminal();
    terminal.say("The server at %s owns the store and trains now.".formatted(owner.address()));
    JobView job;
    try (ProgressDisplay display = ProgressDisplay.ofSteps(terminal)) {
      job =
          ServerJob.run(
              owner,
              Map.of("kind", "train", "what", "vectors", "seed", seed),
              progress -> display.at("vectors", progress.done(), progress.total()));
    } catch (InterruptedException e) {
      throw CommandFailedException.failed(
          "the training goes on in the server at " + owner.address());
    }
    if (!job.isDone()) {
      throw CommandFailedException.failed(
          "the server says: " + job.message().orElse("it failed, for no known reason"));
    }
    terminal.print(data.json ? Json.write(job.counts()) : job.message().orElse("done"));
  }
}
