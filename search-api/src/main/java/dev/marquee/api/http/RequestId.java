package dev.marquee.api.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The name of a request in logs and answers. Told by the sender, or made here: 16 hexadecimal
 * digits.
 */
record RequestId(String value) {
  static final HeaderName HEADER = HeaderNames.create("X-Request-Id");

  /** What can stand in a log line without doing harm there. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The sender's id if it has a sane one, else a new one. */
  static RequestId of(ServerRequestHeaders headers) {
    return headers
        .first(HEADER)
        .filter(id -> SANE.matcher(id).matches())
        .map(RequestId::new)
        .orElseGet(RequestId::random);
  }

  /** The id that was given to a request when it came in. */
  static RequestId of(ServerRequest request) {
    return request.context().get(RequestId.class).orElseGet(RequestId::random);
  }

  private static RequestId random() {
    return new RequestId(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
  }
}
