package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void servesAPageAndFindsInceptionByItsFirstLetters() throws IOException, InterruptedException {
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      assertThat(Browser.get(demo.address())).contains("<!doctype html>");
      assertThat(Browser.get(demo.address() + "api/suggest?q=incep")).contains("Inception");
      assertThat(demo.err()).contains("Three things to try:");
    }
  }

  @Test
  void staysOutOfTheUsualStore() {
    shell.with("MARQUEE_STORE", "lucene:" + folder.resolve("precious"));

    shell.serve("demo", "--port", "0").close();

    assertThat(folder.resolve("precious")).doesNotExist();
    assertThat(folder.resolve("data/demo/store")).isDirectory();
    assertThat(folder.resolve("data/store")).doesNotExist();
  }

  @Test
  void takesAStoreOfItsOwn() throws IOException, InterruptedException {
    String store = "lucene:" + folder.resolve("other");
    for (int start = 0; start < 2; start++) {
      try (Shell.Served demo = shell.serve("demo", "--port", "0", "--store", store)) {
        assertThat(Browser.get(demo.address() + "api/suggest?q=incep")).contains("Inception");
      }
    }

    assertThat(folder.resolve("other")).isDirectory();
    assertThat(folder.resolve("data/demo/store")).doesNotExist();
  }

  @Test
  void staysOutOfAStoreWithOtherFilms() throws IOException {
    String store = "lucene:" + folder.resolve("precious");
    SampleFiles.films(folder);
    shell.run("import", "--store", store, "films.jsonl");

    Shell.Result result = shell.run("demo", "--port", "0", "--store", store);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("the store holds other films");
    assertThat(shell.run("store", "status", "--store", store).out()).contains("films   3");
  }

  @Test
  void keepsItsFilmsForTheNextStart() {
    String first;
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      first = demo.err().lines().findFirst().orElseThrow().replaceFirst(" at .*", "");
    }
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      assertThat(demo.err()).startsWith(first);
    }
  }

  @Test
  void takesTheNextFreePort() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Shell.Served demo = shell.serve("demo", "--port", String.valueOf(taken.getLocalPort()))) {
      assertThat(demo.address()).doesNotContain(":" + taken.getLocalPort() + "/");
      assertThat(Browser.get(demo.address() + "health/ready")).isNotNull();
    }
  }
}
