package dev.marquee.app.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The settings there are, each with its name in a flag and in application.yaml, and its environment
 * variable.
 */
public enum Setting {
  HOST("host", "HOST"),
  PORT("port", "PORT"),
  DATA_DIR("data-dir", "MARQUEE_DATA_DIR"),
  STORE("store", "MARQUEE_STORE"),
  ALLOWED_HOSTS("allowed-hosts", "MARQUEE_ALLOWED_HOSTS"),
  ORIGINS("origins", "MARQUEE_ORIGINS"),
  REVIEW_HOSTS("review-hosts", "REVIEW_HOSTS"),
  PUBLIC_ANALYTICS("public-analytics", "PUBLIC_ANALYTICS"),
  ANALYTICS_ENABLED("analytics-enabled", "ANALYTICS_ENABLED"),
  RETAIN_EVENTS("retain-events", "RETAIN_EVENTS"),
  PSEUDONYMISE("pseudonymise", "PSEUDONYMISE"),
  AUTO_REFRESH_INTERVAL("auto-refresh-interval", "AUTO_REFRESH_INTERVAL"),
  SECRET_KEY("secret-key", "SECRET_KEY"),
  FAKE_VIEW_COUNT("fake-view-count", "MARQUEE_FAKE_VIEW_COUNT"),
  FAKE_ENGAGEMENT_RATE("fake-engagement-rate", "MARQUEE_FAKE_ENGAGEMENT_RATE"),
  FAKE_VIEW_SECONDS("fake-view-seconds", "MARQUEE_FAKE_VIEW_SECONDS"),
  FAKE_VIEWS_PER_HOUR("fake-views-per-hour", "MARQUEE_FAKE_VIEWS_PER_HOUR"),
  FAKE_VIEWS_PER_VIEWER("fake-views-per-viewer", "MARQUEE_FAKE_VIEWS_PER_VIEWER"),
  FAKE_REPEAT_SHARE("fake-repeat-share", "MARQUEE_FAKE_REPEAT_SHARE"),
  POSTERS("posters", "POSTERS"),
  LOG_LEVEL("log-level", "LOG_LEVEL"),
  LOG_FORMAT("log-format", "LOG_FORMAT"),
  DEBUG("debug", "DEBUG");

  private final String key;
  private final String variable;

  Setting(String key, String variable) {
    this.key = key;
    this.variable = variable;
  }

  /** The name in application.yaml and, after two dashes, of the flag where a command has one. */
  public String key() {
    return key;
  }

  /** The environment variable. */
  public String variable() {
    return variable;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static String allKeys() {
    return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
  }
}
