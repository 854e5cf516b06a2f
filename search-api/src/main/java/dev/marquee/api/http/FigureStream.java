package dev.marquee.api.http;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends figures to one who listens, as server-sent events of HTML's living standard:
 *
 * <pre>
 * id:5f0c9a7e-..
 * event:figures
 * data:{"user_metrics":{..},..}
 *
 * :still here
 * </pre>
 *
 * <p>The second kind tells programs between, and this server, that the connection holds.
 */
final class FigureStream {
  static final String EVENT = "figures";

  /** Proxies commonly end a connection on which nothing came for a minute or half of one. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private FigureStream() {}

  /**
   * Sends until the listener goes or the server stops.
   *
   * @param seen the id of the figures that the listener has; empty when it has none
   * @param opening begins the answer
   */
  static void send(LiveFigures.Listener listener, String seen, Supplier<SseSink> opening) {
    try (SseSink sink = opening.get()) {
      String last = seen;
      while (!listener.isOver()) {
        Optional<LiveFigures.Sent> next = listener.next(last, HEARTBEAT);
        if (next.isPresent()) {
          last = next.get().id();
          sink.emit(
              SseEvent.builder()
                  .id(last)
                  .name(EVENT)
                  .data(next.get().json().getBytes(StandardCharsets.UTF_8))
                  .build());
        } else if (!listener.isOver()) {
          sink.emit(SseEvent.builder().comment("still here").build());
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException gone) {
      throw new CloseConnectionException("the listener went", gone);
    }
  }
}
