package dev.marquee.api.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** By what a request shows who it is from (RFC 6750). */
final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /** What was sent; a text that no token equals for credentials of another kind. */
  static Optional<String> of(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.AUTHORIZATION)
        .filter(sent -> !sent.isEmpty())
        .map(
            sent ->
                sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? sent.substring(SCHEME.length()).strip()
                    : "");
  }

  static ProblemException missing(String detail) {
    return refusal(detail, "Bearer");
  }

  static ProblemException wrong(String detail) {
    return refusal(detail, "Bearer error=\"invalid_token\"");
  }

  private static ProblemException refusal(String detail, String challenge) {
    return ProblemException.of(Status.UNAUTHORIZED_401, detail).with("WWW-Authenticate", challenge);
  }
}
