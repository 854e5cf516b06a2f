package dev.marquee.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Finds out whether this machine can listen on an address, in words for the person who starts the
 * server.
 */
final class Listening {
  private Listening() {}

  /**
   * Listens for a moment. Another program may still take the port before the server does.
   *
   * @param port 0 for any
   * @return the address of the host
   */
  static InetAddress check(String host, int port) {
    InetAddress address = resolve(host);
    try (var socket = new ServerSocket()) {
      // A port that a stopped server has left behind is free, though connections to it are still
      // timing out.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException refused) {
      String reason = String.valueOf(refused.getMessage());
      if (reason.contains("in use")) {
        throw new PortInUseException(host, port, refused);
      }
      throw new IllegalArgumentException(
          "cannot listen on port %d of %s: %s".formatted(port, host, reason), refused);
    }
    return address;
  }

  /**
   * A host under which a server that listens on {@code host} is reached from its own machine, as
   * addresses write it.
   */
  static String reachable(String host) {
    InetAddress address = resolve(host);
    if (address.isAnyLocalAddress()) {
      return "localhost";
    }
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private static InetAddress resolve(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException("no machine is known as '%s'".formatted(host), unknown);
    }
  }
}
