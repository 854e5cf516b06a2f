package dev.marquee.app.measure;

import dev.marquee.bench.load.BenchReport;
import dev.marquee.bench.load.FilmName;
import dev.marquee.bench.load.ImportSpeed;
import dev.marquee.bench.load.LoadResult;
import dev.marquee.bench.load.LoadTest;
import dev.marquee.bench.load.ResidentMemory;
import dev.marquee.bench.load.Scenario;
import dev.marquee.bench.load.ServerProcess;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Measures the speed of Marquee: of a server over a store, and of an import. Nothing else should
 * run meanwhile.
 */
public final class Benchmark {
  private static final String HOST = "127.0.0.1";

  /** A large store on a cold disk. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private Benchmark() {}

  /**
   * Measures. The processes it starts have ended when it returns, whatever happened.
   *
   * @param films in the store, which nobody may have open; at least one
   * @throws java.util.concurrent.CancellationException when the thread was interrupted while
   *     requests were sent
   */
  public static BenchReport run(BenchPlan plan, List<FilmName> films, Progress progress)
      throws IOException, InterruptedException {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      Optional<ImportSpeed> importSpeed =
          plan.files().isEmpty()
              ? Optional.empty()
              : Optional.of(ImportTrial.run(plan.files(), scratch.path()));
      URI address = URI.create("http://%s:%d".formatted(HOST, ServerProcess.freePort()));
      try (ServerProcess server = start(plan.store(), address, scratch.path())) {
        List<LoadResult> loads = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
          loads.add(LoadTest.run(address, scenario, films, plan.load(), progress));
        }
        return new BenchReport(
            Circumstances.here(plan.sources(), OptionalLong.of(plan.load().seed()), plan.flags()),
            films.size(),
            Optional.of(server.startUp()),
            ResidentMemory.anonymousBytes(server.pid()),
            importSpeed,
            loads);
      }
    }
  }

  /**
   * The data folder is a scratch one, so that the server's key and files stay apart from those of
   * the store's owner.
   */
  private static ServerProcess start(String store, URI address, Path scratch) {
    List<String> words =
        List.of(
            "serve",
            "--store",
            store,
            "--data-dir",
            scratch.resolve("serve").toString(),
            "--host",
            HOST,
            "--port",
            String.valueOf(address.getPort()));
    return ServerProcess.start(
        OwnProgram.command(List.of(), words),
        address.resolve("/health/ready"),
        START_LIMIT,
        scratch.resolve("serve.log"));
  }
}
