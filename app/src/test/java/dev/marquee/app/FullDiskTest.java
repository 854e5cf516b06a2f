package dev.marquee.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server whose disk is full: a small file system in memory that only the server sees, as Linux
 * lets anybody mount in a name space of their own. Skipped where that is not allowed.
 */
@EnabledIf("canMount")
@Timeout(180)
class FullDiskTest {
  private static final List<String> IN_A_NAME_SPACE = List.of("unshare", "-Urm", "sh", "-c");
  private static final String MOUNT = "mount -t tmpfs -o size=48m marquee \"$1\"";

  /** Leaves some megabytes, and takes the rest away when a file appears. */
  private static final String SCRIPT =
      MOUNT
          + """
           || exit
          head -c 41943040 /dev/zero > "$1/filler"
          ( until [ -e "$2" ]; do sleep 0.1; done; rm "$1/filler" ) > /dev/null 2>&1 &
          shift 2
          exec "$@"
          """;

  private static final int BATCH = 1_000;
  private static final int FULL = 507;
  private static final int OK = 200;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  static boolean canMount() throws InterruptedException {
    try {
      String here = Path.of("").toAbsolutePath().toString();
      return command(MOUNT, Stream.of(here)).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Test
  void refusesWhatItCannotKeepAndKeepsWhatItTook() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path room = folder.resolve("room");
    Process process = server(disk, room);
    try (BufferedReader out = process.inputReader()) {
      URI server = URI.create(new ObjectMapper().readTree(out.readLine()).get("address").asText());

      int batch = 0;
      HttpResponse<String> answer = send(server, batch);
      while (answer.statusCode() == OK) {
        batch++;
        answer = send(server, batch);
      }

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(FULL);
      assertThat(answer.body()).contains("no room left; nothing that was acknowledged is lost");
      assertThat(batch).as("batches taken").isPositive();
      assertThat(get(server, "/api/suggest?q=heat").statusCode()).isEqualTo(OK);
      assertThat(recorded(server)).isGreaterThanOrEqualTo((long) batch * BATCH);

      Files.createFile(room);
      int refused = batch;
      await().atMost(Duration.ofMinutes(1)).until(() -> send(server, refused).statusCode() == OK);

      assertThat(recorded(server)).isEqualTo((batch + 1L) * BATCH);
    } finally {
      if (Files.notExists(room)) {
        Files.createFile(room);
      }
      process.destroyForcibly().waitFor();
    }
  }

  private Process server(Path disk, Path room) throws IOException {
    List<String> serve = MarqueeProcess.serving(disk.resolve("data"));
    return command(
            SCRIPT, Stream.concat(Stream.of(disk.toString(), room.toString()), serve.stream()))
        .redirectError(folder.resolve("log").toFile())
        .start();
  }

  private static ProcessBuilder command(String script, Stream<String> arguments) {
    Stream<String> words = Stream.concat(IN_A_NAME_SPACE.stream(), Stream.of(script, "sh"));
    return new ProcessBuilder(Stream.concat(words, arguments).toList());
  }

  private HttpResponse<String> send(URI server, int batch)
      throws IOException, InterruptedException {
    String events =
        IntStream.range(0, BATCH)
            .mapToObj(
                number ->
                    "{\"event_id\": \"e-%d-%d\", \"user_id\": \"u-%d\", \"action\": \"search\", \"query\": \"film %d %d\"}"
                        .formatted(batch, number, number, batch, number))
            .collect(Collectors.joining("\n"));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/events"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(events))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI server, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  private long recorded(URI server) throws IOException, InterruptedException {
    JsonNode figures = new ObjectMapper().readTree(get(server, "/api/analytics/dashboard").body());
    return figures.get("recorded_events").asLong();
  }
}
