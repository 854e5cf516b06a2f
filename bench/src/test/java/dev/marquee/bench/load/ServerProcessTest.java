package dev.marquee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server is the JDK's own for files. */
class ServerProcessTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void waitsUntilTheServerServesAndEndsIt() {
    int port = ServerProcess.freePort();
    long pid;
    try (ServerProcess server = start(port)) {
      pid = server.pid();
      assertThat(server.address()).hasPort(port).hasPath("/");
      assertThat(server.startUp()).isBetween(Duration.ofMillis(20), PATIENCE);
      assertThat(ProcessHandle.of(pid)).isPresent();
    }
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsTheMemoryOfAProcess() {
    try (ServerProcess server = start(ServerProcess.freePort())) {
      assertThat(ResidentMemory.anonymousBytes(server.pid()).orElseThrow())
          .isBetween(5L << 20, 4L << 30);
    }
  }

  @Test
  void knowsNoMemoryOfAProcessThatIsNotThere() {
    assertThat(ResidentMemory.anonymousBytes(Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void saysSoWhenTheServerEnds() {
    assertThatThrownBy(
            () ->
                ServerProcess.start(
                    List.of(JAVA, "--no-such-flag"),
                    URI.create("http://127.0.0.1:" + ServerProcess.freePort() + "/"),
                    PATIENCE,
                    log()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("server.log");
    assertThat(log()).content().contains("no-such-flag");
  }

  @Test
  void givesUpOnAServerThatDoesNotServe() {
    URI elsewhere = URI.create("http://127.0.0.1:" + ServerProcess.freePort() + "/");
    assertThatThrownBy(
            () ->
                ServerProcess.start(
                    command(ServerProcess.freePort()), elsewhere, Duration.ofMillis(300), log()))
        .isInstanceOf(IllegalStateException.class);
  }

  private ServerProcess start(int port) {
    return ServerProcess.start(
        command(port), URI.create("http://127.0.0.1:" + port + "/"), PATIENCE, log());
  }

  private List<String> command(int port) {
    return List.of(
        JAVA,
        "-m",
        "jdk.httpserver",
        "-b",
        "127.0.0.1",
        "-p",
        String.valueOf(port),
        "-d",
        folder.toString());
  }

  private Path log() {
    return folder.resolve("server.log");
  }
}
