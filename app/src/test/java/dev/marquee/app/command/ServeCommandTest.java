package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void servesTheStoreUntilItIsStopped() throws IOException, InterruptedException {
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");

    try (Shell.Served served = shell.serve("serve", "--port", "0")) {
      assertThat(served.err()).contains("Marquee serves 3 films at http://127.0.0.1:");
      assertThat(Browser.get(served.address() + "api/suggest?q=incep")).contains("Inception");
      assertThat(Browser.get(served.address())).contains("<!doctype html>");
      assertThat(Browser.get(served.address() + "analytics"))
          .contains("<audience-dashboard>", "data-refresh-ms=\"30000\"");
      assertThat(Browser.get(served.address() + "api/analytics/dashboard"))
          .contains("\"total_content\":3", "\"recorded_events\":0");
      assertThat(Browser.get(served.address() + "api/catalogue"))
          .contains("\"films\":3", "\"file\":\"films.jsonl\"");
      assertThat(served.stop()).isZero();
      assertThat(served.out()).isEmpty();
    }

    assertThat(folder.resolve("data/server.json")).doesNotExist();
    assertThat(shell.run("store", "status").exitCode()).isZero();
  }

  @Test
  void tellsProgramsItsAddress() throws IOException {
    try (Shell.Served served = shell.serve("serve", "--port", "0", "--json")) {
      JsonNode announcement = new ObjectMapper().readTree(served.out());

      assertThat(announcement.path("address").asText()).isEqualTo(served.address());
      assertThat(announcement.path("port").asInt()).isPositive();
      assertThat(announcement.path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
      assertThat(announcement.path("films").asInt()).isZero();
    }
  }

  @Test
  void loadsNothingFromElsewhereUnlessToldTo() throws IOException, InterruptedException {
    try (Shell.Served drawn = shell.serve("serve", "--port", "0")) {
      assertThat(Browser.get(drawn.address())).contains("data-posters=\"drawn\"");
    }
    shell.with("POSTERS", "remote");
    try (Shell.Served remote = shell.serve("serve", "--port", "0")) {
      assertThat(Browser.get(remote.address())).contains("data-posters=\"remote\"");
    }
  }

  @Test
  void describesItselfInTheDataFolderWhileItRuns() throws IOException {
    try (Shell.Served served = shell.serve("serve", "--port", "0")) {
      RunningServer description = new ServerFile(folder.resolve("data")).read().orElseThrow();

      assertThat(description.address() + "/").isEqualTo(served.address());
      assertThat(description.token())
          .isEqualTo(Files.readString(folder.resolve("data/operator.key")).strip());
    }
  }

  @Test
  void endsWithOneSentenceWhenThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Shell.Result result = shell.run("serve", "--port", String.valueOf(taken.getLocalPort()));

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .hasLineCount(1)
          .contains("port %d of 127.0.0.1 is in use".formatted(taken.getLocalPort()), "--port");
    }
    assertThat(folder.resolve("data/server.json")).doesNotExist();
  }

  @Test
  void endsWithOneSentenceWhenTheHostIsOfAnotherMachine() {
    Shell.Result result = shell.run("serve", "--port", "0", "--host", "192.0.2.1");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("192.0.2.1");
  }

  @Test
  void namesTheServerThatHasTheStoreAlready() {
    try (Shell.Served first = shell.serve("serve", "--port", "0")) {
      Shell.Result second = shell.run("serve", "--port", "0");

      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .hasLineCount(1)
          .contains(
              "process " + ProcessHandle.current().pid(), first.address().replaceFirst("/$", ""));
    }
  }

  @Test
  void namesTheServerThatUsesTheDataFolderWithAnotherStore() {
    try (Shell.Served first = shell.serve("serve", "--port", "0")) {
      Shell.Result second =
          shell.run("serve", "--port", "0", "--store", "lucene:" + folder.resolve("other"));

      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .hasLineCount(1)
          .contains("the data folder", first.address().replaceFirst("/$", ""));
    }
  }

  @Test
  void startsOverWhatAKilledServerLeftBehind() throws IOException {
    RunningServer killed =
        new RunningServer(
            Long.MAX_VALUE,
            Optional.empty(),
            "127.0.0.1",
            1,
            "lucene:" + folder.resolve("data/store"),
            "old");
    new ServerFile(folder.resolve("data")).write(killed);

    try (Shell.Served served = shell.serve("serve", "--port", "0")) {
      assertThat(new ServerFile(folder.resolve("data")).read().orElseThrow().address() + "/")
          .isEqualTo(served.address());
    }
  }
}
