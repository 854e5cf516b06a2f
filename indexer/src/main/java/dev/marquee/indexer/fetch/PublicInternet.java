package dev.marquee.indexer.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to hosts of the public internet: those that the registries of addresses
 * for special purposes (IANA, after RFC 6890) do not keep for something else.
 */
final class PublicInternet {

  private static final List<Network> IPV4_KEPT =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared behind a provider's NAT
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local; where clouds give out credentials
          "168.63.129.16/32", // the inner service of a large cloud, at an address that looks public
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocols
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // measuring
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /**
   * The only part of IPv6 that hosts are given addresses of. Outside are ::, ::1, all forms that
   * hold an IPv4 address but 6to4 and Teredo, fc00::/7, fe80::/10 and ff00::/8.
   */
  private static final Network IPV6_GLOBAL = Network.of("2000::/3");

  private static final List<Network> IPV6_KEPT =
      networks(
          "2001::/23", // protocols, Teredo among them, which holds an IPv4 address
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, which holds an IPv4 address
          "3fff::/20"); // documentation

  private PublicInternet() {}

  /** An IPv6 address that maps an IPv4 one is that IPv4 address by the time the JDK gives it. */
  static boolean contains(InetAddress address) {
    List<Network> kept = address instanceof Inet4Address ? IPV4_KEPT : IPV6_KEPT;
    boolean given = address instanceof Inet4Address || IPV6_GLOBAL.contains(address);
    return given && kept.stream().noneMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... notations) {
    return Stream.of(notations).map(Network::of).toList();
  }
}
