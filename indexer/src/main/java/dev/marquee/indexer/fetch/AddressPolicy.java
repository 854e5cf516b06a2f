package dev.marquee.indexer.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;

/**
 * Which addresses and ports may be connected to: public ones at the ports of http and https, and
 * what is excepted.
 *
 * @param exceptions resolved addresses with their ports, such as that of a server inside a test
 */
public record AddressPolicy(Set<InetSocketAddress> exceptions) {

  /** No exceptions. */
  public static final AddressPolicy PUBLIC = new AddressPolicy(Set.of());

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  public AddressPolicy {
    exceptions = Set.copyOf(exceptions);
  }

  /** Whether a page may stand at this port of some address; the address is asked for later. */
  boolean permitsPort(String scheme, int port) {
    return port == usualPort(scheme)
        || exceptions.stream().anyMatch(exception -> exception.getPort() == port);
  }

  boolean permits(InetAddress address, int port) {
    if (exceptions.contains(new InetSocketAddress(address, port))) {
      return true;
    }
    return (port == HTTP_PORT || port == HTTPS_PORT) && PublicInternet.contains(address);
  }

  static int usualPort(String scheme) {
    return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
  }
}
