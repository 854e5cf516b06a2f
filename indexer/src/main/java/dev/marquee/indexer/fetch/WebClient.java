package dev.marquee.indexer.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * Sends single requests, each over a connection of its own to an address that was checked for it.
 * Thread-safe.
 */
final class WebClient implements AutoCloseable {
  private final CheckedLookup lookup;
  private final Duration connecting;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines of fetches").factory());

  WebClient(CheckedLookup lookup, Duration connecting, CloseableHttpClient client) {
    this.lookup = lookup;
    this.connecting = connecting;
    this.client = client;
  }

  /**
   * The answer, with its body if it brings a page.
   *
   * @throws FetchFault when there is none within the limits
   */
  Answer send(Request request) throws FetchFault, InterruptedException {
    long start = System.nanoTime();
    try {
      Duration left = request.time().left();
      List<InetAddress> places =
          lookup.addressesOf(
              request.address().getHost(),
              AllowedTargets.port(request.address()),
              left.compareTo(connecting) < 0 ? left : connecting);
      return sendToOneOf(places, request, start + left.toNanos());
    } catch (IOException failed) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw faultOf(failed);
    } finally {
      request.time().spendSince(start);
    }
  }

  /** In their order; a later one only where nobody could be connected to before. */
  private Answer sendToOneOf(List<InetAddress> places, Request request, long deadlineNanos)
      throws IOException {
    FetchFault unreachable = new FetchFault(Refusal.UNREACHABLE);
    for (InetAddress place : places) {
      try {
        return sendTo(place, request, deadlineNanos);
      } catch (ConnectException | NoRouteToHostException | ConnectTimeoutException away) {
        unreachable.addSuppressed(away);
      }
    }
    throw unreachable;
  }

  /** At the deadline the client closes the connection, whatever it is doing then. */
  private Answer sendTo(InetAddress place, Request request, long deadlineNanos) throws IOException {
    URI address = request.address();
    HttpGet get = new HttpGet(address);
    request.conditions().forEach(get::setHeader);
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              get.cancel();
            },
            deadlineNanos - System.nanoTime(),
            TimeUnit.NANOSECONDS);
    try {
      // Given an address with the name, the client connects to it and uses the name for TLS.
      HttpHost host =
          new HttpHost(address.getScheme(), place, address.getHost(), AllowedTargets.port(address));
      Answer answer = read(client.executeOpen(host, get, HttpClientContext.create()), request);
      if (late.get()) {
        // A body without a length may seem to have ended.
        throw new FetchFault(Refusal.TOO_SLOW);
      }
      return answer;
    } catch (IOException | IllegalStateException failed) {
      // The client has states, too, that it did not expect to be cancelled in.
      if (late.get()) {
        throw new FetchFault(Refusal.TOO_SLOW, failed);
      }
      throw failed;
    } finally {
      deadline.cancel(false);
      // Not closing the answer: that would first read on to its end.
      get.cancel();
    }
  }

  private static Answer read(ClassicHttpResponse response, Request request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    HttpEntity entity = Answer.bringsPage(response.getCode()) ? response.getEntity() : null;
    PageContent body = Body.read(entity, request.bodyLimits());
    return new Answer(request.address(), response.getCode(), Map.copyOf(headers), body);
  }

  private static FetchFault faultOf(IOException failed) {
    return switch (failed) {
      case FetchFault fault -> fault;
      case InterruptedIOException silent -> new FetchFault(Refusal.TOO_SLOW, silent);
      case SSLException untrusted -> new FetchFault(Refusal.NOT_SECURE, untrusted);
      default -> new FetchFault(Refusal.BROKEN_ANSWER, failed);
    };
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
