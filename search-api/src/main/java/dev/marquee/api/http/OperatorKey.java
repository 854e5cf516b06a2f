package dev.marquee.api.http;

import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret by which an operator is known, sent as bearer token. */
final class OperatorKey {
  private final byte[] key;

  OperatorKey(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses a request that does not present the key. */
  void check(ServerRequest request) {
    String token =
        BearerToken.of(request)
            .orElseThrow(
                () -> BearerToken.missing("this needs the operator's key as bearer token"));
    if (!is(token)) {
      throw BearerToken.wrong("this is not the operator's key");
    }
  }

  /** Whether a token is the key; takes as long for a nearly right one as for a wrong one. */
  boolean is(String token) {
    return MessageDigest.isEqual(key, token.getBytes(StandardCharsets.UTF_8));
  }
}
