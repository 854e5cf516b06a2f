package dev.marquee.api;

import java.util.Set;

/**
 * How the server is reached and by whom.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param allowedHosts names by which requests may address the server, beside localhost and {@code
 *     host}; without ports
 * @param operatorKey what an operator presents as bearer token, at least {@link #MIN_KEY_LENGTH}
 *     characters
 * @param accountKey what makes the tokens of accounts, as long
 * @param webOrigins origins of other sites whose pages may ask for suggestions and send events,
 *     such as {@code https://films.example}
 * @param publicAnalytics whether everybody may see what the audience does, on an address that other
 *     machines reach too
 * @param collectsEvents whether what people do is taken in
 */
public record ApiSettings(
    String host,
    int port,
    Set<String> allowedHosts,
    String operatorKey,
    String accountKey,
    Set<String> webOrigins,
    ApiLimits limits,
    LogFormat accessLog,
    boolean publicAnalytics,
    boolean collectsEvents) {

  /** Shorter keys could be guessed over the network. */
  public static final int MIN_KEY_LENGTH = 16;

  private static final int MAX_PORT = 65_535;

  /** The form of the access log's lines. */
  public enum LogFormat {
    TEXT,
    JSON
  }

  public ApiSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port must be 0..%d, got %d".formatted(MAX_PORT, port));
    }
    checkKey("operator's", operatorKey);
    checkKey("accounts'", accountKey);
    allowedHosts = Set.copyOf(allowedHosts);
    webOrigins = Set.copyOf(webOrigins);
  }

  /** A server of this machine only, with the usual limits. */
  public static ApiSettings local(int port, String operatorKey, String accountKey) {
    return new ApiSettings(
        "127.0.0.1",
        port,
        Set.of(),
        operatorKey,
        accountKey,
        Set.of(),
        ApiLimits.USUAL,
        LogFormat.TEXT,
        false,
        true);
  }

  private static void checkKey(String whose, String key) {
    if (key.length() < MIN_KEY_LENGTH) {
      throw new IllegalArgumentException(
          "the %s key must have at least %d characters, got %d"
              .formatted(whose, MIN_KEY_LENGTH, key.length()));
    }
  }

  /** Without the keys, so that logging the settings gives nothing away. */
  @Override
  public String toString() {
    return "ApiSettings[host=%s, port=%d, allowedHosts=%s, webOrigins=%s, limits=%s, accessLog=%s, publicAnalytics=%s, collectsEvents=%s]"
        .formatted(
            host,
            port,
            allowedHosts,
            webOrigins,
            limits,
            accessLog,
            publicAnalytics,
            collectsEvents);
  }
}
