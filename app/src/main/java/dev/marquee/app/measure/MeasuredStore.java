package dev.marquee.app.measure;

import java.net.URI;
import java.util.Optional;

/**
 * A store whose speed is measured.
 *
 * @param name in the report
 * @param address as it was given
 * @param place where the store says it is; of a cluster the whole address, with port and prefix
 */
public record MeasuredStore(String name, String address, String place) {
  private static final String PLAIN = "http:";
  private static final String SECURE = "https:";

  /** The same under another name. */
  public MeasuredStore named(String other) {
    return new MeasuredStore(other, address, place);
  }

  /**
   * The cluster, where it is reached by plain HTTP. Behind TLS nothing can be recorded, so such a
   * cluster is measured like a folder.
   */
  Optional<URI> plainCluster() {
    return place.startsWith(PLAIN) ? Optional.of(URI.create(place).resolve("/")) : Optional.empty();
  }

  /** The address of the same store, its cluster being asked through another server. */
  String through(URI server) {
    return server.resolve(URI.create(place).getRawPath()).toString();
  }

  /**
   * In a cluster, the store beside this one in which something is tried: it has {@code -bench}
   * behind its name, which is {@code marquee} where the place names none.
   */
  Optional<String> trialBeside() {
    if (!place.startsWith(PLAIN) && !place.startsWith(SECURE)) {
      return Optional.empty();
    }
    String cluster = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    boolean isNamed = cluster.indexOf('/', cluster.indexOf("//") + 2) >= 0;
    return Optional.of(cluster + (isNamed ? "-bench" : "/marquee-bench"));
  }
}
