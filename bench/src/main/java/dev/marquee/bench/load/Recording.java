package dev.marquee.bench.load;

import dev.marquee.bench.http.Connections;
import dev.marquee.bench.http.RawRequest;
import dev.marquee.bench.http.RecordingForwarder;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * What Marquee asks of a cluster to answer requests. It is learnt by asking Marquee each of them
 * alone, and waiting for the answer before the next. What Marquee asks of the cluster at once comes
 * one after another here.
 */
public final class Recording {
  /** All are in memory, some 4 kB for each. Enough for the usual 90 s at the usual rate of 200. */
  public static final int MAX_REQUESTS = 20_000;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** A server that was just started asks for itself, without pauses of this length. */
  private static final Duration SILENCE = Duration.ofSeconds(1);

  private static final Duration SILENT_WITHIN = Duration.ofMinutes(1);
  private static final int OK = 200;

  private final ApiRequests requests;
  private final URI cluster;
  private final Map<String, List<RawRequest>> asked = new HashMap<>();

  private Recording(ApiRequests requests, URI cluster) {
    this.requests = requests;
    this.cluster = cluster;
  }

  /**
   * Records, each request once however often it comes. An interrupt ends it with a {@link
   * CancellationException}.
   *
   * @param api a server of Marquee that nobody else asks, and that knows its cluster by the
   *     forwarder's address
   * @param requests at most {@link #MAX_REQUESTS}
   * @throws IOException when one of them is not answered with 200
   */
  public static Recording make(
      URI api, ApiRequests requests, RecordingForwarder forwarder, Progress progress)
      throws IOException {
    Set<String> paths = new LinkedHashSet<>(requests.paths());
    String name = requests.scenario().key() + ", recording";
    Recording recording = new Recording(requests, forwarder.server());
    forwarder.awaitSilence(SILENCE, SILENT_WITHIN);
    forwarder.take();
    try (Connections connections = new Connections(api, TIMEOUT)) {
      for (String path : paths) {
        progress.at(name, recording.asked.size(), paths.size());
        recording.ask(path, connections, forwarder);
      }
    }
    progress.at(name, paths.size(), paths.size());
    return recording;
  }

  private void ask(String path, Connections connections, RecordingForwarder forwarder)
      throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the recording was interrupted");
    }
    int status = connections.get(path);
    if (status != OK) {
      throw new IOException("%s was answered with %d while recording".formatted(path, status));
    }
    asked.put(path, forwarder.take());
  }

  /** How many requests to the cluster one of Marquee's takes in the mean. */
  double requestsEach() {
    return requests.paths().stream().mapToInt(path -> sentFor(path).size()).average().orElse(0);
  }

  /** The load that Marquee puts on its cluster when it bears the load of the requests. */
  Load load() {
    return new Load(
        requests.scenario().key() + ", raw",
        cluster,
        requests.paths().stream().map(this::sentFor).toList());
  }

  private List<RawRequest> sentFor(String path) {
    return asked.getOrDefault(path, List.of());
  }
}
