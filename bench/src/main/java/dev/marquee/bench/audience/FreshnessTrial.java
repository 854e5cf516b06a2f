package dev.marquee.bench.audience;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.bench.http.Connections;
import dev.marquee.bench.load.Latencies;
import dev.marquee.bench.report.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How long it takes until the stream of figures tells of an event: from the sending of the event to
 * the arrival of figures that count it.
 */
public final class FreshnessTrial {
  private static final String DATA = "data:";
  private static final String MEASURE = "event to dashboard";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Not in step with the server's own looks. */
  private static final Duration PAUSE = Duration.ofMillis(730);

  private FreshnessTrial() {}

  /** Times from event to figures. */
  public record Result(int events, Duration p50, Duration max) {}

  /**
   * Sends one event after the other.
   *
   * @param first number of the events
   */
  public static Result run(
      URI server, InventedEvents events, long first, int count, Progress progress)
      throws IOException, InterruptedException {
    HttpRequest listening =
        HttpRequest.newBuilder(server.resolve("/api/analytics/stream"))
            .header("Accept", "text/event-stream")
            .build();
    try (HttpClient client = HttpClient.newHttpClient();
        Connections connections = new Connections(server, TIMEOUT);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    client.send(listening, BodyHandlers.ofInputStream()).body(),
                    StandardCharsets.UTF_8))) {
      EventBody body = EventBody.of(server, events, first, 1);
      long seen = counted(lines);
      long[] nanos = new long[count];
      for (int i = 0; i < count; i++) {
        progress.at(MEASURE, i, count);
        Thread.sleep(PAUSE);
        long wanted = seen + 1;
        long start = System.nanoTime();
        connections.send(body.numbered(first + i));
        while (seen < wanted) {
          seen = counted(lines);
        }
        nanos[i] = System.nanoTime() - start;
      }
      Latencies times = new Latencies(nanos);
      return new Result(count, times.percentile(50), times.max());
    }
  }

  /** The events that the next figures count. */
  private static long counted(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(DATA)) {
        return JSON.readTree(line.substring(DATA.length())).path("recorded_events").asLong();
      }
    }
    throw new IOException("the stream of figures ended");
  }
}
