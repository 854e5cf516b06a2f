package dev.marquee.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.api.wire.Json;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import io.helidon.common.media.type.MediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes sense of the bodies that {@link BodyReading} has read. */
final class Bodies {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> LINES = Set.of("application/x-ndjson", "application/ndjson");
  private static final Set<String> VALUES =
      Set.of(JSON, "application/x-ndjson", "application/ndjson", "text/plain");

  private Bodies() {}

  /** One JSON value. */
  static JsonNode json(ServerRequest request) throws DocumentException {
    if (!isJson(request)) {
      throw unsupported(JSON);
    }
    return Json.parse(BodyReading.bodyOf(request));
  }

  /** The bytes of a body of JSON lines. */
  static byte[] jsonLines(ServerRequest request) {
    if (mediaType(request).filter(LINES::contains).isEmpty()) {
      throw unsupported("application/x-ndjson");
    }
    return BodyReading.bodyOf(request);
  }

  /**
   * The bytes of one JSON value or several. Pages of other sites may send plain text without asking
   * first, and do.
   */
  static byte[] jsonValues(ServerRequest request) {
    if (mediaType(request).filter(VALUES::contains).isEmpty()) {
      throw unsupported("application/json, application/x-ndjson or text/plain");
    }
    return BodyReading.bodyOf(request);
  }

  /**
   * The first field of a form that has a name, without the blanks around it; empty when there is
   * none.
   */
  static Optional<String> formField(ServerRequest request, String name) {
    String form = new String(BodyReading.bodyOf(request), StandardCharsets.UTF_8);
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals >= 0 && decoded(pair.substring(0, equals)).equals(name)) {
        return Optional.of(decoded(pair.substring(equals + 1)).strip());
      }
    }
    return Optional.empty();
  }

  /** Whether the body is a form; it is JSON otherwise, or of a kind that is refused here. */
  static boolean isForm(ServerRequest request) {
    boolean form = mediaType(request).filter(FORM::equals).isPresent();
    if (!form && !isJson(request)) {
      throw unsupported(JSON + " or " + FORM);
    }
    return form;
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.of(
          List.of(new FieldError("body", "is not an encoded form: " + malformed.getMessage())));
    }
  }

  private static boolean isJson(ServerRequest request) {
    return mediaType(request).filter(JSON::equals).isPresent();
  }

  private static Optional<String> mediaType(ServerRequest request) {
    return request.headers().contentType().map(type -> type.mediaType()).map(MediaType::text);
  }

  private static ProblemException unsupported(String expected) {
    return ProblemException.of(
        Status.UNSUPPORTED_MEDIA_TYPE_415, "the Content-Type must be " + expected);
  }
}
