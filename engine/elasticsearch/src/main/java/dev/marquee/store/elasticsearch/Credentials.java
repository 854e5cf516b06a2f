package dev.marquee.store.elasticsearch;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What opens a secured cluster, from the environment:
 *
 * <pre>
 * MARQUEE_ES_API_KEY                         an API key as Elasticsearch prints it, encoded; or
 * MARQUEE_ES_USERNAME, MARQUEE_ES_PASSWORD   a user
 * MARQUEE_ES_CA_FILE                         PEM file of the authority that signed the cluster's certificate
 * </pre>
 *
 * A record, so that it can be made in tests; its text shows no secret.
 *
 * @param authorization the value of the HTTP header
 */
record Credentials(Optional<String> authorization, Optional<Path> authorityFile) {
  private static final String API_KEY = "MARQUEE_ES_API_KEY";
  private static final String USERNAME = "MARQUEE_ES_USERNAME";
  private static final String PASSWORD = "MARQUEE_ES_PASSWORD";
  private static final String CA_FILE = "MARQUEE_ES_CA_FILE";

  static Credentials of(Map<String, String> environment) {
    Optional<String> apiKey = value(environment, API_KEY);
    Optional<String> username = value(environment, USERNAME);
    Optional<String> password = value(environment, PASSWORD);
    if (username.isPresent() != password.isPresent()) {
      throw new StoreException(
          Kind.INVALID, "%s and %s are set together or not at all".formatted(USERNAME, PASSWORD));
    }
    if (apiKey.isPresent() && username.isPresent()) {
      throw new StoreException(
          Kind.INVALID,
          "%s and %s are both set; leave one of them out".formatted(API_KEY, USERNAME));
    }
    Optional<String> basic =
        username.map(name -> "Basic " + base64(name + ":" + password.orElseThrow()));
    return new Credentials(
        apiKey.map(key -> "ApiKey " + key).or(() -> basic),
        value(environment, CA_FILE).map(Path::of));
  }

  @Override
  public String toString() {
    return authorization.isPresent() ? "Credentials[given]" : "Credentials[none]";
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
