package dev.marquee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarqueeTest {
  @TempDir Path folder;

  @Test
  void putsItsThingsAwayWhenToldToEnd() throws IOException, InterruptedException {
    Process server =
        new ProcessBuilder(MarqueeProcess.serving(folder.resolve("data")))
            .redirectError(folder.resolve("log").toFile())
            .start();
    try (BufferedReader out = server.inputReader()) {
      assertThat(out.readLine()).contains("\"pid\":" + server.pid());
      assertThat(folder.resolve("data/server.json")).exists();

      server.toHandle().destroy();

      server.waitFor();
      assertThat(folder.resolve("data/server.json")).doesNotExist();
      assertThat(folder.resolve("log")).content().doesNotContain("Exception");
    } finally {
      server.destroyForcibly();
    }
  }
}
