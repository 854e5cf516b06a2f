package dev.marquee.indexer.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Tells by its text alone whether an address may be fetched; its host is checked again later. */
final class AllowedTargets {
  private final Set<String> hosts;
  private final AddressPolicy policy;

  AllowedTargets(Set<String> hosts, AddressPolicy policy) {
    this.hosts = hosts;
    this.policy = policy;
  }

  /**
   * The address as it is asked: scheme and host in lower case, ASCII only, without a fragment.
   *
   * @throws FetchFault when it may not be fetched
   */
  URI check(URI address) throws FetchFault {
    if (address.getScheme() == null
        || address.getHost() == null
        || address.getRawUserInfo() != null) {
      throw new FetchFault(Refusal.BAD_ADDRESS);
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    String host = address.getHost().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https"))
        || !policy.permitsPort(scheme, port(address))) {
      throw new FetchFault(Refusal.BAD_ADDRESS);
    }
    if (!hosts.contains(host)) {
      throw new FetchFault(Refusal.HOST_NOT_LISTED);
    }
    return plain(scheme, host, address);
  }

  /** The one it names, else the usual one. */
  static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : AddressPolicy.usualPort(address.getScheme().toLowerCase(Locale.ROOT));
  }

  /** The start of the host's address space at this port, such as http://www.example.org:80. */
  static String origin(URI address) {
    return address.getScheme() + "://" + address.getHost() + ":" + port(address);
  }

  private static URI plain(String scheme, String host, URI address) throws FetchFault {
    StringBuilder plain = new StringBuilder(scheme).append("://").append(host);
    if (address.getPort() >= 0 && address.getPort() != AddressPolicy.usualPort(scheme)) {
      plain.append(':').append(address.getPort());
    }
    plain.append(address.getRawPath().isEmpty() ? "/" : address.getRawPath());
    if (address.getRawQuery() != null) {
      plain.append('?').append(address.getRawQuery());
    }
    try {
      return new URI(new URI(plain.toString()).toASCIIString());
    } catch (URISyntaxException impossible) {
      throw new FetchFault(Refusal.BAD_ADDRESS, impossible);
    }
  }
}
