package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is forgotten, whichever way things of the person come back. */
class ForgettingPeopleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void films() throws IOException {
    shell = new Shell(folder);
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");
  }

  @Test
  void isGoneAndStaysAwayAlsoWhenAnOldBackupIsRestored() throws IOException, InterruptedException {
    try (Shell.Served server = shell.serve("serve", "--port", "0")) {
      assertThat(view(server, "1", "ann").path("taken").asInt()).isEqualTo(1);
      assertThat(view(server, "2", "bob").path("taken").asInt()).isEqualTo(1);
      assertThat(shell.run("store", "backup", "before.backup").exitCode()).isZero();

      HttpResponse<String> forgetting = send(server, "DELETE", "api/users/ann", "");
      assertThat(forgetting.statusCode()).isEqualTo(202);
      String job = "api/jobs/" + JSON.readTree(forgetting.body()).path("job_id").asText();

      JsonNode refused = view(server, "3", "ann").path("refused").path(0);
      assertThat(refused.path("reason").asText())
          .isEqualTo("is of a person who asked to be forgotten");
      await()
          .atMost(LONG)
          .until(() -> send(server, "GET", job, "").body().contains("\"state\":\"done\""));
      assertThat(events(server)).isEqualTo(1);

      Shell.Result restored = shell.run("store", "restore", "--replace", "before.backup");
      assertThat(restored.exitCode()).as(restored.err()).isZero();
      assertThat(events(server)).isEqualTo(1);
      assertThat(view(server, "4", "ann").path("taken").asInt()).isZero();
    }
  }

  private static JsonNode view(Shell.Served server, String id, String user)
      throws IOException, InterruptedException {
    String event =
        "{\"event_id\":\"%s\",\"user_id\":\"%s\",\"action\":\"view\"}".formatted(id, user);
    return JSON.readTree(asked(server.address() + "api/events", "", "POST", event).body());
  }

  private static int events(Shell.Served server) throws IOException, InterruptedException {
    return JSON.readTree(Browser.get(server.address() + "api/analytics/dashboard"))
        .path("recorded_events")
        .asInt();
  }

  private HttpResponse<String> send(Shell.Served server, String method, String path, String body)
      throws IOException, InterruptedException {
    RunningServer running = new ServerFile(folder.resolve("data")).read().orElseThrow();
    return asked(server.address() + path, running.token(), method, body);
  }

  private static HttpResponse<String> asked(String address, String key, String method, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
