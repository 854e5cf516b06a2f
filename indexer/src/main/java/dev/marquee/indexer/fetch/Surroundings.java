package dev.marquee.indexer.fetch;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;

/** What a fetcher finds outside: names, whom to trust, and the time of day. */
record Surroundings(HostLookup lookup, SSLContext trust, InstantSource clock) {

  /** Those of this machine. */
  static Surroundings ofMachine() {
    try {
      return new Surroundings(
          InetAddress::getAllByName, SSLContext.getDefault(), Clock.systemUTC());
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("this Java has no TLS", broken);
    }
  }
}
