package dev.marquee.api.http;

import org.jspecify.annotations.Nullable;

/**
 * Another program listens on the address already. The message is one sentence for the person who
 * starts the server.
 */
public final class PortInUseException extends RuntimeException {
  private final String host;
  private final int port;

  PortInUseException(String host, int port, @Nullable Throwable cause) {
    super("port %d of %s is in use by another program".formatted(port, host), cause);
    this.host = host;
    this.port = port;
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }
}
