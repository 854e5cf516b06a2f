package dev.marquee.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.api.wire.Json;
import dev.marquee.document.DocumentException;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.Set;

/** Reads the bodies of requests. Their size is bounded by the server. */
final class Bodies {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> LINES = Set.of("application/x-ndjson", "application/ndjson");

  private Bodies() {}

  /** One JSON value. */
  static JsonNode json(ServerRequest request) throws DocumentException {
    if (!isJson(request)) {
      throw unsupported(JSON);
    }
    return Json.parse(bytes(request));
  }

  /** The bytes of a body of JSON lines. */
  static byte[] jsonLines(ServerRequest request) {
    if (mediaType(request).filter(LINES::contains).isEmpty()) {
      throw unsupported("application/x-ndjson");
    }
    return bytes(request);
  }

  /** The fields of a form. */
  static Parameters form(ServerRequest request) {
    return request.content().as(Parameters.class);
  }

  /** Whether the body is a form; it is JSON otherwise, or of a kind that is refused here. */
  static boolean isForm(ServerRequest request) {
    boolean form = mediaType(request).filter(FORM::equals).isPresent();
    if (!form && !isJson(request)) {
      throw unsupported(JSON + " or " + FORM);
    }
    return form;
  }

  private static boolean isJson(ServerRequest request) {
    return mediaType(request).filter(JSON::equals).isPresent();
  }

  private static byte[] bytes(ServerRequest request) {
    return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
  }

  private static Optional<String> mediaType(ServerRequest request) {
    return request.headers().contentType().map(type -> type.mediaType()).map(MediaType::text);
  }

  private static ProblemException unsupported(String expected) {
    return ProblemException.of(
        Status.UNSUPPORTED_MEDIA_TYPE_415, "the Content-Type must be " + expected);
  }
}
