package dev.marquee.app.command;

import dev.marquee.app.settings.Setting;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag of the commands that fetch reviews, or whose jobs do. */
final class ReviewHostsOption {
  @Option(
      names = "--review-hosts",
      paramLabel = "NAMES",
      description =
          "full names of the hosts that reviews may be fetched from, with commas between them"
              + " (REVIEW_HOSTS; default: none); list those whose terms allow it")
  @Nullable String reviewHosts;

  void addTo(Map<Setting, String> flags) {
    if (reviewHosts != null) {
      flags.put(Setting.REVIEW_HOSTS, reviewHosts);
    }
  }
}
