package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.document.FieldError;
import java.util.List;

/**
 * Why a request was not answered, as RFC 9457 wants it. The type is always {@code about:blank}: the
 * status says what kind of problem it is, the title is the status in words.
 *
 * <pre>
 * {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "size must be 1..20, got 0",
 *  "request_id": "5f0c9a7e21b34d68", "errors": [{"field": "size", "message": "must be 1..20, got 0"}]}
 * </pre>
 *
 * @param detail one sentence or more for the person who sent the request
 * @param errors what is wrong with the request, field by field; left out when empty
 * @param nearest titles of films that may have been meant, left out when empty
 */
public record Problem(
    int status, String title, String detail, List<FieldError> errors, List<String> nearest) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** More errors than this help nobody. */
  private static final int MAX_ERRORS = 100;

  private static final String WHOLE_BODY = "body";

  public Problem {
    errors = List.copyOf(errors.subList(0, Math.min(errors.size(), MAX_ERRORS)));
    nearest = List.copyOf(nearest);
  }

  public ObjectNode toJson(String requestId) {
    ObjectNode node = Json.object();
    node.put("type", "about:blank").put("title", title).put("status", status);
    node.put("detail", detail).put("request_id", requestId);
    if (!errors.isEmpty()) {
      node.set("errors", of(errors));
    }
    if (!nearest.isEmpty()) {
      nearest.forEach(node.putArray("nearest")::add);
    }
    return node;
  }

  /**
   * Errors as {@code [{"field", "message"}]}; what is wrong with the body as a whole stands under
   * {@code body}.
   */
  static ArrayNode of(List<FieldError> errors) {
    ArrayNode array = Json.object().arrayNode();
    for (FieldError error : errors) {
      String field = error.field().isEmpty() ? WHOLE_BODY : error.field();
      array.addObject().put("field", field).put("message", error.message());
    }
    return array;
  }
}
