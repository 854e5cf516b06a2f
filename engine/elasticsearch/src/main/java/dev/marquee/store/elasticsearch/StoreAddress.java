package dev.marquee.store.elasticsearch;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is: {@code http(s)://host[:port][/prefix]}. The prefix begins the names of all its
 * indices, so that many stores share a cluster.
 *
 * @param server scheme, host and port
 * @param prefix lower-case letters, digits and dashes
 */
record StoreAddress(URI server, String prefix) {
  private static final String DEFAULT_PREFIX = "marquee";
  private static final int DEFAULT_PORT = 9200;

  /** What Elasticsearch allows in names of indices, less what means something in an address. */
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  static StoreAddress parse(String address) {
    URI uri = uri(address);
    if (uri.getRawUserInfo() != null) {
      throw new StoreException(
          Kind.INVALID,
          "the store address must not hold a password, which would be shown wherever the address"
              + " is; set MARQUEE_ES_USERNAME and MARQUEE_ES_PASSWORD instead");
    }
    String path = String.valueOf(uri.getRawPath()).replaceAll("^/|/$", "");
    String prefix = path.isEmpty() ? DEFAULT_PREFIX : path;
    boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
    if (uri.getHost() == null || !plain || !PREFIX.matcher(prefix).matches()) {
      throw malformed(address, null);
    }
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return new StoreAddress(
        URI.create("%s://%s:%d".formatted(uri.getScheme(), uri.getHost(), port)), prefix);
  }

  /** The address in full, for people. */
  @Override
  public String toString() {
    return server + "/" + prefix;
  }

  private static URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException malformed) {
      throw malformed(address, malformed);
    }
  }

  private static StoreException malformed(String address, @Nullable Throwable cause) {
    return new StoreException(
        Kind.INVALID,
        "'%s' is no address of an Elasticsearch store; an example is http://localhost:9200/marquee, of which /marquee, the beginning of the names of its indices, may be left out"
            .formatted(address),
        cause);
  }
}
