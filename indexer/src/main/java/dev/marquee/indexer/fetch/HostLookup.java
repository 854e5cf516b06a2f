package dev.marquee.indexer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host, as {@link InetAddress#getAllByName} does. */
@FunctionalInterface
interface HostLookup {

  /** At least one. */
  InetAddress[] addressesOf(String host) throws UnknownHostException;
}
