package dev.marquee.api.http;

import dev.marquee.api.wire.Json;
import dev.marquee.api.wire.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that cannot be handed to a route: those that are not HTTP, are larger than
 * allowed, or break off.
 */
final class EarlyProblems implements DirectHandler {
  private final int maxBodyBytes;
  private final RequestLog log;

  private EarlyProblems(int maxBodyBytes, RequestLog log) {
    this.maxBodyBytes = maxBodyBytes;
    this.log = log;
  }

  static DirectHandlers handlers(int maxBodyBytes, RequestLog log) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, new EarlyProblems(maxBodyBytes, log));
    }
    return handlers.build();
  }

  /** Called for a request that never came to the filters, so that nobody else logs it. */
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      @Nullable String message) {
    RequestId id = RequestId.of(request.headers());
    if (request.method().isEmpty()) {
      // Whoever breaks off in the middle of a head is no error of ours, and nobody to write about.
      return response(id, Status.BAD_REQUEST_400, headers);
    }
    log.refusedEarly(request, status, id);
    return response(id, status, headers);
  }

  /** Called for a request that broke off after it came to the filters. */
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      Throwable thrown) {
    return response(RequestId.of(request.headers()), status, headers);
  }

  private TransportResponse response(RequestId id, Status status, ServerResponseHeaders headers) {
    String detail = detail(status);
    Problem problem =
        new Problem(status.code(), status.reasonPhrase(), detail, List.of(), List.of());
    return TransportResponse.builder()
        .status(status)
        .headers(headers)
        .header(RequestId.HEADER, id.value())
        .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .header(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .keepAlive(false)
        .entity(Json.bytes(problem.toJson(id.value())))
        .build();
  }

  private String detail(Status status) {
    if (status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
      return BodyReading.tooLarge(maxBodyBytes);
    }
    return status.family() == Status.Family.CLIENT_ERROR
        ? "the request is malformed"
        : "the request could not be worked on";
  }
}
