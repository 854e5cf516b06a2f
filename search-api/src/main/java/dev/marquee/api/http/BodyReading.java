package dev.marquee.api.http;

import dev.marquee.api.ApiLimits;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads the body of a request before the request gets its turn, so that a slow sender keeps nobody
 * waiting who sends none. Whoever breaks off or needs too long loses the connection; there is
 * nobody to answer. As bodies are held in memory, only so many are taken at once; those of events,
 * which may be larger and are many, only so many bytes.
 */
final class BodyReading implements Filter {
  /**
   * How many times the allowed size is read, and thrown away, before the sender is told: who is cut
   * off while sending sees a broken connection, not the answer.
   */
  private static final int PATIENCE = 16;

  /** For each request that is worked on, one whose body is still on its way. */
  private static final int BODIES_PER_TURN = 2;

  /** Ten thousand events with all that is known of them. */
  static final int EVENT_BYTES = 10 << 20;

  /** Read as events they take up to ten times as much, an eighth of a small heap. */
  private static final int EVENT_KIB_AT_ONCE = 16 << 10;

  private static final byte[] NOTHING = {};

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final int maxBytes;
  private final Duration time;
  private final Semaphore places;
  private final Semaphore eventKib = new Semaphore(EVENT_KIB_AT_ONCE);

  BodyReading(ApiLimits limits) {
    maxBytes = limits.bodyBytes();
    time = limits.bodyTime();
    places = new Semaphore(BODIES_PER_TURN * limits.concurrentRequests());
  }

  /** The size from which on the server should not read at all. */
  static long hardLimit(int maxBytes) {
    return (long) PATIENCE * maxBytes;
  }

  static String tooLarge(int maxBytes) {
    return "the body must have at most %d bytes".formatted(maxBytes);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (!request.content().hasEntity()) {
      chain.proceed();
    } else if (request.path().path().equals(EventRoutes.EVENTS)) {
      int kib = kib(request);
      proceed(chain, request, response, new Room(eventKib, kib, EVENT_BYTES, tooManyEvents()));
    } else {
      proceed(chain, request, response, new Room(places, 1, maxBytes, TurnTaking.tooMany()));
    }
  }

  /**
   * What a body may take.
   *
   * @param left of what all bodies share
   * @param permits that this one takes of it
   * @param refusal what is answered when there are not so many
   */
  private record Room(Semaphore left, int permits, int maxBytes, ProblemException refusal) {}

  /** As much as it says it has; who does not say may send the most. */
  private static int kib(RoutingRequest request) {
    long bytes = request.headers().contentLength().orElse(EVENT_BYTES);
    return (int) (Math.min(bytes, EVENT_BYTES) >> 10) + 1;
  }

  private static ProblemException tooManyEvents() {
    return ProblemException.of(
            Status.TOO_MANY_REQUESTS_429, "too many events at once; send them again later")
        .with("Retry-After", TurnTaking.RETRY_AFTER_SECONDS);
  }

  private void proceed(
      FilterChain chain, RoutingRequest request, RoutingResponse response, Room room) {
    if (!room.left().tryAcquire(room.permits())) {
      Problems.send(request, response, room.refusal());
      return;
    }
    try {
      proceedWithBody(chain, request, response, room.maxBytes());
    } finally {
      room.left().release(room.permits());
    }
  }

  private void proceedWithBody(
      FilterChain chain, RoutingRequest request, RoutingResponse response, int maxBytes) {
    byte[] body = read(request, maxBytes);
    if (body.length > maxBytes) {
      Problems.send(
          request,
          response,
          ProblemException.of(Status.REQUEST_ENTITY_TOO_LARGE_413, tooLarge(maxBytes)));
      return;
    }
    request.context().register(new Body(body));
    chain.proceed();
  }

  /** The body of a request; empty when it has none. Not to be changed. */
  static byte[] bodyOf(ServerRequest request) {
    return request.context().get(Body.class).map(Body::bytes).orElse(NOTHING);
  }

  /** The body, or its beginning, of one byte more than allowed. */
  private byte[] read(ServerRequest request, int maxBytes) {
    // Interrupting a thread that reads from a socket closes the socket; the server knows no other
    // limit of time.
    Future<?> alarm =
        CLOCK.schedule(Thread.currentThread()::interrupt, time.toMillis(), TimeUnit.MILLISECONDS);
    try (InputStream stream = request.content().inputStream()) {
      byte[] body = stream.readNBytes(maxBytes + 1);
      stream.transferTo(OutputStream.nullOutputStream());
      return body;
    } catch (IOException | DataReader.InsufficientDataAvailableException brokenOff) {
      throw new CloseConnectionException("the body ended before its time", brokenOff);
    } finally {
      alarm.cancel(false);
      // The alarm may have come in the moment the body was there.
      Thread.interrupted();
    }
  }

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("body-clock").factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /** A body that was read. */
  private static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
