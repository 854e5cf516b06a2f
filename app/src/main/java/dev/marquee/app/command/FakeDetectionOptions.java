package dev.marquee.app.command;

import dev.marquee.app.settings.Setting;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say beyond what engagement is told to look made. */
final class FakeDetectionOptions {
  @Option(
      names = "--fake-view-count",
      paramLabel = "NUMBER",
      description =
          "rules of shares count for more views than these (MARQUEE_FAKE_VIEW_COUNT; default:"
              + " 1000)")
  @Nullable String viewCount;

  @Option(
      names = "--fake-engagement-rate",
      paramLabel = "NUMBER",
      description =
          "fewer likes and comments a view are suspicious (MARQUEE_FAKE_ENGAGEMENT_RATE; default:"
              + " 0.01)")
  @Nullable String engagementRate;

  @Option(
      names = "--fake-view-seconds",
      paramLabel = "NUMBER",
      description =
          "shorter views, on the mean, are suspicious (MARQUEE_FAKE_VIEW_SECONDS; default: 10)")
  @Nullable String viewSeconds;

  @Option(
      names = "--fake-views-per-hour",
      paramLabel = "NUMBER",
      description =
          "more views gained in an hour are suspicious (MARQUEE_FAKE_VIEWS_PER_HOUR; default:"
              + " 1000)")
  @Nullable String viewsPerHour;

  @Option(
      names = "--fake-views-per-viewer",
      paramLabel = "NUMBER",
      description =
          "more views a viewer are suspicious (MARQUEE_FAKE_VIEWS_PER_VIEWER; default: 20)")
  @Nullable String viewsPerViewer;

  @Option(
      names = "--fake-repeat-share",
      paramLabel = "NUMBER",
      description =
          "a larger share of viewers who come again is suspicious (MARQUEE_FAKE_REPEAT_SHARE;"
              + " default: 0.9)")
  @Nullable String repeatShare;

  void addTo(Map<Setting, String> flags) {
    put(Setting.FAKE_VIEW_COUNT, viewCount, flags);
    put(Setting.FAKE_ENGAGEMENT_RATE, engagementRate, flags);
    put(Setting.FAKE_VIEW_SECONDS, viewSeconds, flags);
    put(Setting.FAKE_VIEWS_PER_HOUR, viewsPerHour, flags);
    put(Setting.FAKE_VIEWS_PER_VIEWER, viewsPerViewer, flags);
    put(Setting.FAKE_REPEAT_SHARE, repeatShare, flags);
  }

  private static void put(Setting setting, @Nullable String value, Map<Setting, String> flags) {
    if (value != null) {
      flags.put(setting, value);
    }
  }
}
