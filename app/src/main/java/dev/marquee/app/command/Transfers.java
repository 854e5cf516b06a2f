package dev.marquee.app.command;

import dev.marquee.app.backup.TransferCounts;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerClient.JobView;
import dev.marquee.app.owner.ServerJob;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.app.wiring.OwnedException;
import dev.marquee.transfer.Backup;
import dev.marquee.transfer.Holdings;
import dev.marquee.transfer.Mirror;
import dev.marquee.transfer.ProgressListener;
import dev.marquee.transfer.StoreHoldings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Moves whole stores: in this process, or by the running server that owns one of them. */
final class Transfers {
  private final Surroundings surroundings;

  Transfers(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Writes a backup. */
  Backup.Contents backup(Settings store, Path file) throws IOException {
    try (OpenCatalogue catalogue = OpenCatalogue.openExisting(store);
        ProgressDisplay display = display()) {
      return new Backup(file).write(holdings(catalogue, store), listener(display));
    } catch (OwnedException e) {
      JobView job = doneBy(e.owner(), Map.of("kind", "backup", "file", file.toString()), "backup");
      if (!job.isDone()) {
        throw CommandFailedException.failed(reason(job));
      }
      return TransferCounts.contents(job.counts().orElse(Map.of()));
    }
  }

  /** Makes a store keep what a backup holds, making the store where there is none. */
  Mirror.Outcome restore(Path file, Settings store, boolean replace) throws IOException {
    try (OpenCatalogue catalogue = OpenCatalogue.open(store);
        ProgressDisplay display = display()) {
      return mirrored(new Backup(file), catalogue, store, replace, display);
    } catch (OwnedException e) {
      Map<String, Object> wish =
          Map.of("kind", "restore", "file", file.toString(), "replace", replace);
      JobView job = doneBy(e.owner(), wish, "restore");
      Optional<Map<String, Long>> counts = job.counts().filter(given -> !given.isEmpty());
      return TransferCounts.read(
          counts.orElseThrow(() -> CommandFailedException.failed(reason(job))), job.isDone());
    }
  }

  /**
   * Makes one store keep what another keeps. Where a running server owns one of them, by way of a
   * backup in the folder for temporary files.
   */
  Mirror.Outcome copy(Settings from, Settings to, boolean replace) throws IOException {
    try (OpenCatalogue source = OpenCatalogue.openExisting(from);
        OpenCatalogue target = OpenCatalogue.open(to);
        ProgressDisplay display = display()) {
      return mirrored(holdings(source, from), target, to, replace, display);
    } catch (OwnedException e) {
      Path folder = Files.createTempDirectory("marquee-copy");
      Path file = folder.resolve("films.backup");
      try {
        backup(from, file);
        return restore(file, to, replace);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    }
  }

  private static Mirror.Outcome mirrored(
      Holdings from, OpenCatalogue to, Settings place, boolean replace, ProgressDisplay display)
      throws IOException {
    Mirror.Outcome outcome =
        new Mirror(from, to.engine(), place.store(), listener(display)).run(replace);
    to.forgetAgain();
    return outcome;
  }

  private static StoreHoldings holdings(OpenCatalogue catalogue, Settings store) {
    return new StoreHoldings(catalogue.engine(), store.store());
  }

  private JobView doneBy(RunningServer owner, Map<String, Object> wish, String task)
      throws IOException {
    surroundings
        .terminal()
        .say("The server at %s owns the store and does it now.".formatted(owner.address()));
    try (ProgressDisplay display = display()) {
      return ServerJob.run(
          owner, wish, progress -> display.at(task, progress.done(), progress.total()));
    } catch (InterruptedException e) {
      throw CommandFailedException.failed(
          "the %s goes on in the server at %s".formatted(task, owner.address()));
    }
  }

  private static String reason(JobView job) {
    return "the server says: " + job.message().orElse("it failed, for no known reason");
  }

  private ProgressDisplay display() {
    return ProgressDisplay.ofSteps(surroundings.terminal());
  }

  private static ProgressListener listener(ProgressDisplay display) {
    return (step, done, total) -> {
      display.at(step.name().toLowerCase(Locale.ROOT), done, OptionalLong.of(total));
      if (Thread.interrupted()) {
        throw CommandFailedException.failed("it was stopped; run the same command again");
      }
    };
  }
}
