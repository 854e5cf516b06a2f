package dev.marquee.app.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFileTest {
  private static final RunningServer THIS =
      RunningServer.thisProcess("127.0.0.1", 8080, "lucene:/films", "a token");

  @TempDir Path folder;
  private ServerFile file;

  @BeforeEach
  void newFile() {
    file = new ServerFile(folder);
  }

  @Test
  void tellsOfARunningServerToItsOwnerOnly() throws IOException {
    file.write(THIS);

    assertThat(file.read()).contains(THIS);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("server.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void tellsOfNoServerWhereNoneWasStarted() throws IOException {
    assertThat(file.read()).isEmpty();
  }

  @Test
  void takesAFileOfAnEarlierProcessOfTheSameNumberAsLeftBehind() throws IOException {
    file.write(
        new RunningServer(
            THIS.pid(),
            Optional.of(Instant.parse("2001-01-01T00:00:00Z")),
            THIS.host(),
            8080,
            THIS.store(),
            "a token"));

    assertThat(file.read()).isEmpty();
  }

  @Test
  void takesAFileOfAProcessThatIsGoneAsLeftBehind() throws IOException, InterruptedException {
    Process gone =
        new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
            .start();
    gone.waitFor();
    file.write(
        new RunningServer(
            gone.pid(), Optional.empty(), THIS.host(), 8080, THIS.store(), "a token"));

    assertThat(file.read()).isEmpty();
  }

  @Test
  void takesADamagedFileAsLeftBehind() throws IOException {
    Files.writeString(folder.resolve("server.json"), "{\"pid\": 1");

    assertThat(file.read()).isEmpty();
  }

  @Test
  void removesOnlyItsOwnDescription() throws IOException {
    RunningServer other =
        RunningServer.thisProcess("127.0.0.1", 9090, "lucene:/films", "another token");
    file.write(other);

    file.remove(THIS);
    assertThat(file.read()).contains(other);

    file.remove(other);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void reachesAServerThatListensEverywhereOnThisMachine() {
    assertThat(RunningServer.thisProcess("0.0.0.0", 8080, "", "").address())
        .isEqualTo(URI.create("http://localhost:8080"));
    assertThat(RunningServer.thisProcess("::1", 8080, "", "").address())
        .isEqualTo(URI.create("http://[::1]:8080"));
  }

  @Test
  void keepsTheTokenOutOfTheLog() {
    assertThat(THIS.toString()).doesNotContain("a token");
  }
}
