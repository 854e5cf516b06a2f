package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.page;
import static dev.marquee.indexer.fetch.TestFetches.refusal;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static dev.marquee.indexer.fetch.TestSite.raw;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that send too much, too slowly, or what is not HTTP. */
class LimitsTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private TestSite site;

  @BeforeEach
  void openSite() throws Exception {
    site = TestSite.open();
  }

  @AfterEach
  void closeSite() throws Exception {
    site.awaitAllClosed();
    site.close();
  }

  @Test
  void readsAPageOfExactlyTheLimit() throws Exception {
    site.on("/full", answer("200 OK", "x".repeat(TestFetches.MAX_PACKED_BYTES)));
    site.on("/more", answer("200 OK", "x".repeat(TestFetches.MAX_PACKED_BYTES + 1)));

    try (PageFetcher fetcher = TestFetches.of(site)) {
      assertThat(page(fetcher.fetch(site.at("/full"))).content().sizeBytes())
          .isEqualTo(TestFetches.MAX_PACKED_BYTES);
    }
    assertThat(refused("/more")).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void stopsUnpackingAGzipBomb() throws Exception {
    byte[] bomb = Packed.gzip(new byte[40 << 20]);
    assertThat(bomb.length).isLessThan(TestFetches.MAX_PACKED_BYTES);
    site.on("/gzip-bomb", packed(bomb));

    assertThat(refused("/gzip-bomb")).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void stopsReadingAPackedStreamThatHoldsNothing() throws Exception {
    byte[] nothing = Packed.gzip("");
    site.on(
        "/endless-nothing",
        (asked, connection) ->
            endlessly(connection, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", nothing));

    assertThat(refused("/endless-nothing")).isEqualTo(Refusal.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n"
      })
  void stopsReadingAnEndlessPage(String head) throws Exception {
    site.on(
        "/endless",
        (asked, connection) -> endlessly(connection, head, "more and more".getBytes(US_ASCII)));

    assertThat(refused("/endless")).isEqualTo(Refusal.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nX: ",
        "HTTP/1.1 ",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;"
      })
  void stopsReadingAnEndlessLine(String start) throws Exception {
    site.on(
        "/endless-line",
        (asked, connection) -> endlessly(connection, start, "secret".getBytes(US_ASCII)));

    assertThat(refused("/endless-line")).isEqualTo(Refusal.BROKEN_ANSWER);
  }

  @Test
  void stopsReadingEndlessHeaders() throws Exception {
    site.on(
        "/endless-headers",
        (asked, connection) ->
            endlessly(connection, "HTTP/1.1 200 OK\r\n", "X: secret\r\n".getBytes(US_ASCII)));

    assertThat(refused("/endless-headers")).isEqualTo(Refusal.BROKEN_ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-secret\r\n",
        "\r\n\r\n\r\nHTTP/1.1 200 OK\r\n\r\ngood",
        "HTTP/1.1 two hundred\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n\r\ngood",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\ngood",
        "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\ngood",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\ngood",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\ngood\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngood\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\ngood\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\ngood",
        "HTTP/1.1 302 Found\r\nLocation: http://[secret\r\n\r\n"
      })
  void refusesWhatIsNotHttp(String answer) throws Exception {
    site.on("/broken", raw(answer));

    assertThat(refused("/broken")).isEqualTo(Refusal.BROKEN_ANSWER);
  }

  @Test
  void refusesAPackedPageThatIsCutShort() throws Exception {
    byte[] whole = Packed.gzip("good");
    site.on("/cut", packed(Arrays.copyOf(whole, whole.length - 5)));

    assertThat(refused("/cut")).isEqualTo(Refusal.BROKEN_ANSWER);
  }

  @Test
  void givesUpASiteThatIsSilent() throws Exception {
    site.on("/hang", (asked, connection) -> waitForTheEnd(connection));

    assertThat(refused("/hang", LONG, SHORT)).isEqualTo(Refusal.TOO_SLOW);
  }

  @Test
  void givesUpASiteThatIsSilentInTheMiddleOfAPage() throws Exception {
    site.on(
        "/hang",
        (asked, connection) -> {
          raw("HTTP/1.1 200 OK\r\n\r\nthe beginning").answer(asked, connection);
          waitForTheEnd(connection);
        });

    assertThat(refused("/hang", LONG, SHORT)).isEqualTo(Refusal.TOO_SLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nX: ",
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;"
      })
  void givesUpASiteThatSendsDropByDrop(String start) throws Exception {
    site.on(
        "/slow",
        (asked, connection) -> {
          raw(start).answer(asked, connection);
          while (true) {
            raw("x").answer(asked, connection);
            sleep(Duration.ofMillis(20));
          }
        });

    assertThat(refused("/slow", SHORT, LONG)).isEqualTo(Refusal.TOO_SLOW);
  }

  @Test
  void countsTheTimeOfAllRedirectsTogether() throws Exception {
    site.on(
        "/step",
        (asked, connection) -> {
          sleep(Duration.ofMillis(150));
          answer("302 Found", "", "Location: /step").answer(asked, connection);
        });

    assertThat(refused("/step", SHORT, LONG)).isEqualTo(Refusal.TOO_SLOW);
  }

  private Refusal refused(String path) throws Exception {
    return refused(path, LONG, LONG);
  }

  private Refusal refused(String path, Duration wholePage, Duration eachRead) throws Exception {
    FetchLimits limits = TestFetches.limits(wholePage, eachRead);
    try (PageFetcher fetcher = TestFetches.of(limits, TestFetches.HASTY, site)) {
      return refusal(fetcher.fetch(site.at(path)));
    }
  }

  private static TestSite.Handler packed(byte[] content) {
    return (asked, connection) ->
        TestSite.write(connection, "200 OK", content, "Content-Encoding: gzip");
  }

  private static void endlessly(Socket connection, String start, byte[] more) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(start.getBytes(US_ASCII));
    while (true) {
      out.write(more);
    }
  }

  /** Returns when the other side has closed the connection. */
  private static void waitForTheEnd(Socket connection) throws IOException {
    while (connection.getInputStream().read() >= 0) {
      // It has nothing to say.
    }
  }

  private static void sleep(Duration length) throws IOException {
    try {
      Thread.sleep(length);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }
}
