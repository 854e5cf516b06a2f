package dev.marquee.app.command;

import dev.marquee.app.settings.Setting;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of the commands that serve. */
final class ServerOptions {
  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "the address to listen on (HOST; default: 127.0.0.1, this machine only)")
  @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "the port to listen on, 0 for any free one (PORT; default: 8080)")
  @Nullable String port;

  @Option(
      names = "--allowed-hosts",
      paramLabel = "NAMES",
      description =
          "names under which browsers may call, with commas between them, beside localhost and the"
              + " host (MARQUEE_ALLOWED_HOSTS)")
  @Nullable String allowedHosts;

  @Option(
      names = "--public-analytics",
      description =
          "show what the audience does to everybody who reaches the server, not only to the"
              + " operator (PUBLIC_ANALYTICS; on this machine only it is shown anyway)")
  boolean publicAnalytics;

  @Option(
      names = "--retain-events",
      paramLabel = "MONTHS",
      description =
          "drop events of months longer ago than these (RETAIN_EVENTS; default: keep them for"
              + " good)")
  @Nullable String retainEvents;

  @Mixin final ReviewHostsOption reviewHosts = new ReviewHostsOption();

  @Mixin final FakeDetectionOptions fakeDetection = new FakeDetectionOptions();

  void addTo(Map<Setting, String> flags) {
    if (host != null) {
      flags.put(Setting.HOST, host);
    }
    if (port != null) {
      flags.put(Setting.PORT, port);
    }
    if (allowedHosts != null) {
      flags.put(Setting.ALLOWED_HOSTS, allowedHosts);
    }
    if (publicAnalytics) {
      flags.put(Setting.PUBLIC_ANALYTICS, "true");
    }
    if (retainEvents != null) {
      flags.put(Setting.RETAIN_EVENTS, retainEvents);
    }
    reviewHosts.addTo(flags);
    fakeDetection.addTo(flags);
  }
}
