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
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Has something learned from the films of a store: here, or by the server that owns the store. */
final class StoreTraining {
  private final Surroundings surroundings;
  private final DataOptions data;
  private final StoreOption store;

  StoreTraining(Surroundings surroundings, DataOptions data, StoreOption store) {
    this.surroundings = surroundings;
    this.data = data;
    this.store = store;
  }

  /**
   * Learns here.
   *
   * @param <T> what it came to, as it is told in JSON
   */
  @FunctionalInterface
  interface Learning<T> {
    /** Empty when there are too few films. */
    Optional<T> from(OpenCatalogue catalogue, ProgressDisplay display);
  }

  /**
   * Runs it, and tells what came of it.
   *
   * @param what as requests for jobs name it
   * @param films least
   * @param words what came of it, for people
   */
  <T> int run(String what, long seed, long films, Learning<T> learning, Function<T, String> words)
      throws IOException {
    Settings settings = store.begin(data, surroundings);
    try (OpenCatalogue catalogue = OpenCatalogue.openExisting(settings);
        ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      T learned =
          learning
              .from(catalogue, display)
              .orElseThrow(
                  () ->
                      CommandFailedException.failed(
                          "there are too few films to learn from; %d are needed".formatted(films)));
      surroundings.terminal().print(data.json ? Json.write(learned) : words.apply(learned));
    } catch (OwnedException e) {
      runBy(e.owner(), what, seed);
    }
    return ExitCode.OK;
  }

  private void runBy(RunningServer owner, String what, long seed) throws IOException {
    Terminal terminal = surroundings.terminal();
    terminal.say("The server at %s owns the store and trains now.".formatted(owner.address()));
    JobView job;
    try (ProgressDisplay display = ProgressDisplay.ofSteps(terminal)) {
      job =
          ServerJob.run(
              owner,
              Map.of("kind", "train", "what", what, "seed", seed),
              progress -> display.at(what, progress.done(), progress.total()));
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
