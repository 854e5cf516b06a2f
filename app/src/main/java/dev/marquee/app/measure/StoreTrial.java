package dev.marquee.app.measure;

import dev.marquee.bench.http.RecordingForwarder;
import dev.marquee.bench.load.ApiRequests;
import dev.marquee.bench.load.FilmName;
import dev.marquee.bench.load.ImportSpeed;
import dev.marquee.bench.load.LoadResult;
import dev.marquee.bench.load.LoadTest;
import dev.marquee.bench.load.RawResult;
import dev.marquee.bench.load.Recording;
import dev.marquee.bench.load.ResidentMemory;
import dev.marquee.bench.load.Scenario;
import dev.marquee.bench.load.ScenarioResult;
import dev.marquee.bench.load.ServerProcess;
import dev.marquee.bench.load.StoreSpeed;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures Marquee over one store. */
final class StoreTrial {
  private final MeasuredStore store;
  private final BenchPlan plan;
  private final List<FilmName> films;
  private final Progress progress;

  StoreTrial(MeasuredStore store, BenchPlan plan, List<FilmName> films, Progress progress) {
    this.store = store;
    this.plan = plan;
    this.films = films;
    this.progress = progress;
  }

  StoreSpeed run() throws IOException, InterruptedException {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      Optional<ImportSpeed> importSpeed =
          plan.files().isEmpty()
              ? Optional.empty()
              : Optional.of(ImportTrial.run(plan.files(), store, scratch.path()));
      try (ServerProcess server = OwnServer.start(store.address(), scratch.path())) {
        List<ScenarioResult> loads = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
          loads.add(measure(scenario, server.address(), scratch.path()));
        }
        return new StoreSpeed(
            store.name(),
            Optional.of(server.startUp()),
            ResidentMemory.anonymousBytes(server.pid()),
            importSpeed,
            loads);
      }
    }
  }

  /**
   * What Marquee asks of its cluster is learnt before, so that the cluster has seen the requests
   * once when either of them is measured.
   */
  private ScenarioResult measure(Scenario scenario, URI api, Path scratch) throws IOException {
    ApiRequests requests = ApiRequests.of(scenario, films, plan.load());
    Optional<URI> cluster = store.plainCluster();
    Optional<Recording> recording =
        cluster.isEmpty()
            ? Optional.empty()
            : Optional.of(record(requests, cluster.get(), scratch));
    LoadResult load = LoadTest.run(api, requests, plan.load(), progress);
    Optional<RawResult> raw =
        recording.map(recorded -> LoadTest.run(recorded, plan.load(), progress));
    return new ScenarioResult(scenario, load, raw);
  }

  /** By another server, since the one that is measured must not take the longer way. */
  private Recording record(ApiRequests requests, URI cluster, Path scratch) throws IOException {
    try (RecordingForwarder forwarder = RecordingForwarder.to(cluster);
        ServerProcess server =
            OwnServer.start(store.through(forwarder.address()), scratch.resolve("recorded"))) {
      return Recording.make(server.address(), requests, forwarder, progress);
    }
  }
}
