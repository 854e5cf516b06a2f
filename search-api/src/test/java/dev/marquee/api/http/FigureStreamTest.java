package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.audience.Action;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureStreamTest {
  private static final String STREAM = "/api/analytics/stream";
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final int OK = 200;
  private static final int BUSY = 503;

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Somebody who reads a stream over a plain connection. */
  private static final class Reader implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Reader(int port, String header) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      String head =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n%s\r\n"
              .formatted(STREAM, header);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    int status() throws IOException {
      String line = lines.readLine();
      return Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** What follows a field, in the next line that has it. */
    String field(String name) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.startsWith(name + ":")) {
        line = lines.readLine();
      }
      return line == null ? "" : line.substring(name.length() + 1);
    }

    boolean isAtItsEnd() throws IOException {
      String line = lines.readLine();
      while (line != null) {
        line = lines.readLine();
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private Reader reader(String header) throws IOException {
    return new Reader(server.port(), header);
  }

  private static JsonNode figures(Reader reader) throws IOException {
    return new ObjectMapper().readTree(reader.field("data"));
  }

  @Test
  void sendsTheFiguresOfTheDashboardThenThoseThatChanged() throws IOException {
    try (Reader reader = reader("")) {
      assertThat(reader.status()).isEqualTo(OK);
      JsonNode first = figures(reader);
      assertThat(first).isEqualTo(json(server.get("/api/analytics/dashboard")));

      new Doings().add("ann", Action.VIEW, "tmdb-155", Instant.now()).appendTo(server.store());

      JsonNode second = figures(reader);
      assertThat(second.get("recorded_events").intValue()).isEqualTo(1);
    }
  }

  @Test
  void sendsNothingAgainToWhoHasTheFigures() throws IOException {
    String id;
    try (Reader reader = reader("")) {
      id = reader.field("id");
    }
    try (Reader reader = reader("Last-Event-ID: %s\r\n".formatted(id))) {
      assertThat(reader.status()).isEqualTo(OK);
      new Doings().add("ann", Action.VIEW, "tmdb-155", Instant.now()).appendTo(server.store());

      assertThat(figures(reader).get("recorded_events").intValue()).isEqualTo(1);
    }
  }

  @Test
  void ofTwoThousandWhoListenTheFirstThousandAreSentFigures() throws IOException {
    List<Reader> readers = new ArrayList<>();
    try {
      int taken = 0;
      int refused = 0;
      for (int i = 0; i < 2 * LiveFigures.MAX_LISTENERS; i++) {
        Reader reader = reader("");
        readers.add(reader);
        switch (reader.status()) {
          case OK -> taken++;
          case BUSY -> refused++;
          default -> throw new AssertionError("neither taken nor refused");
        }
      }

      assertThat(taken).isEqualTo(LiveFigures.MAX_LISTENERS);
      assertThat(refused).isEqualTo(LiveFigures.MAX_LISTENERS);
      assertThat(server.get("/api/search?q=heat").statusCode()).isEqualTo(OK);
      assertThat(figures(readers.getFirst()).get("recorded_events").intValue()).isZero();
    } finally {
      for (Reader reader : readers) {
        reader.close();
      }
    }
    new Doings().add("ann", Action.VIEW, "tmdb-155", Instant.now()).appendTo(server.store());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try (Reader again = reader("")) {
                return again.status() == OK;
              }
            });
  }

  @Test
  void aServerThatStopsEndsItsStreams() throws IOException {
    try (Reader reader = reader("")) {
      assertThat(reader.status()).isEqualTo(OK);
      figures(reader);

      server.close();

      assertThat(reader.isAtItsEnd()).isTrue();
    }
  }

  @Test
  void whoDoesNotTakeEventsIsToldSo() {
    HttpResponse<String> refused =
        server.send(server.request(STREAM).header("Accept", "text/html").GET());

    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(server.get(STREAM + "?colour=red").statusCode()).isEqualTo(400);
  }
}
