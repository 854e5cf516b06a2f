package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.ApiSettings.LogFormat;
import dev.marquee.api.measure.RequestTimes;
import dev.marquee.api.wire.Json;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * The outermost filter: names each request, and when its answer is sent counts it and writes one
 * line:
 *
 * <pre>
 * GET /api/search 200 5120 bytes 3.2 ms 5f0c9a7e21b34d68
 * {"method":"GET","path":"/api/search","status":200,"bytes":5120,"took_ms":3.2,"request_id":"5f0c9a7e21b34d68"}
 * </pre>
 *
 * <p>What people search for is their own affair: lines have neither the query nor an address.
 */
final class RequestLog implements Filter {
  private static final System.Logger LOGGER = System.getLogger("dev.marquee.api.access");
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String NO_ROUTE = "none";

  private final RequestTimes times;
  private final LogFormat format;

  RequestLog(RequestTimes times, LogFormat format) {
    this.times = times;
    this.format = format;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long startNanos = System.nanoTime();
    RequestId id = RequestId.of(request.headers());
    request.context().register(id);
    response.header(RequestId.HEADER, id.value());
    response.header(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
    response.header(HeaderNames.create("Referrer-Policy"), "same-origin");
    response.whenSent(() -> sent(request, response, id, System.nanoTime() - startNanos));
    chain.proceed();
  }

  private void sent(
      RoutingRequest request, RoutingResponse response, RequestId id, long tookNanos) {
    String method = request.prologue().method().text();
    String route = RouteTable.routeOf(request).map(Route::template).orElse(NO_ROUTE);
    int status = response.status().code();
    String counted = route.equals(NO_ROUTE) ? NO_ROUTE : method;
    times.record(new RequestTimes.Kind(counted, route, status), Duration.ofNanos(tookNanos));
    String path =
        route.startsWith(AccountRoutes.ACCOUNT) ? route : request.prologue().uriPath().rawPath();
    long bytes = response.bytesWritten();
    write(new Line(method, path, status, bytes, tookNanos / NANOS_PER_MILLI, id.value()));
  }

  /** Counts and writes down a request that was refused before it came to the filters. */
  void refusedEarly(DirectHandler.TransportRequest request, Status status, RequestId id) {
    times.record(new RequestTimes.Kind(NO_ROUTE, NO_ROUTE, status.code()), Duration.ZERO);
    write(new Line(request.method(), request.path(), status.code(), 0, 0, id.value()));
  }

  private void write(Line line) {
    LOGGER.log(
        System.Logger.Level.INFO,
        () ->
            switch (format) {
              case TEXT -> line.text();
              case JSON -> line.json();
            });
  }

  /**
   * One line of the log.
   *
   * @param path as it was sent, percent-encoded, so that no line can be forged; of accounts only
   *     the kind of path
   * @param bytes head and body
   * @param tookMillis to one decimal
   */
  record Line(
      String method, String path, int status, long bytes, double tookMillis, String requestId) {
    String text() {
      return String.format(
          Locale.ROOT,
          "%s %s %d %d bytes %.1f ms %s",
          method,
          path,
          status,
          bytes,
          tookMillis,
          requestId);
    }

    String json() {
      ObjectNode node = Json.object();
      node.put("method", method).put("path", path).put("status", status).put("bytes", bytes);
      node.put("took_ms", Math.round(tookMillis * 10) / 10.0).put("request_id", requestId);
      return new String(Json.bytes(node), StandardCharsets.UTF_8);
    }
  }
}
