package dev.marquee.app.owner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A server as it describes itself in its data folder.
 *
 * @param startedAt when its process began, by which it is told from a later process of the same
 *     pid; absent where the platform does not tell
 * @param store the address of the store it owns
 * @param token opens its operator routes
 */
public record RunningServer(
    long pid, Optional<Instant> startedAt, String host, int port, String store, String token) {

  /** Linux derives the start of a process from a clock that may be set meanwhile. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  /** The process that runs this code, serving. */
  public static RunningServer thisProcess(String host, int port, String store, String token) {
    ProcessHandle self = ProcessHandle.current();
    return new RunningServer(self.pid(), self.info().startInstant(), host, port, store, token);
  }

  /** Whether the process that wrote the description still runs. */
  @JsonIgnore
  public boolean isAlive() {
    return ProcessHandle.of(pid).filter(process -> process.isAlive() && began(process)).isPresent();
  }

  private boolean began(ProcessHandle process) {
    Optional<Instant> start = process.info().startInstant();
    return startedAt.isEmpty()
        || start.isEmpty()
        || Duration.between(startedAt.get(), start.get()).abs().compareTo(CLOCK_TOLERANCE) <= 0;
  }

  /** Where a program on the same machine reaches it. */
  @JsonIgnore
  public URI address() {
    String name =
        switch (host) {
          case "0.0.0.0", "::", "[::]" -> "localhost";
          default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
    return URI.create("http://%s:%d".formatted(name, port));
  }

  /** Without the token, so that logging it gives nothing away. */
  @Override
  public String toString() {
    return "RunningServer[pid=%d, address=%s, store=%s]".formatted(pid, address(), store);
  }
}
