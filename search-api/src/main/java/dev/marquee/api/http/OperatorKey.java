package dev.marquee.api.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret by which an operator is known, sent as bearer token (RFC 6750). */
final class OperatorKey {
  private static final String SCHEME = "Bearer ";

  private final byte[] key;

  OperatorKey(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses a request that does not present the key. */
  void check(ServerRequest request) {
    String sent = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (sent.isEmpty()) {
      throw refusal("this needs the operator's key as bearer token", "Bearer");
    }
    boolean bearer = sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    String token = bearer ? sent.substring(SCHEME.length()).strip() : "";
    // Takes as long for a nearly right key as for a wrong one.
    if (!MessageDigest.isEqual(key, token.getBytes(StandardCharsets.UTF_8))) {
      throw refusal("this is not the operator's key", "Bearer error=\"invalid_token\"");
    }
  }

  private static ProblemException refusal(String detail, String challenge) {
    return ProblemException.of(Status.UNAUTHORIZED_401, detail).with("WWW-Authenticate", challenge);
  }
}
