package dev.marquee.app.settings;

import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.api.PageSettings.Posters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Checked settings.
 *
 * @param host the address the server listens on, as it was given
 * @param port 0 to 65,535; 0 takes any free port
 * @param dataDir absolute
 * @param store an address as for {@code Stores.open}; the path in it is absolute where the store is
 *     a folder
 * @param allowedHosts further names under which the server may be called, lower case
 * @param origins pages of other hosts that may ask for suggestions, such as {@code
 *     https://films.example}
 * @param reviewHosts that reviews may be fetched from, in lower case, as the DNS writes them
 * @param publicAnalytics whether everybody may see what the audience does, where other machines
 *     reach the server too
 * @param collectsEvents whether what people do is taken in over HTTP
 * @param retainedMonths of events, beside the month that goes on, 1 to {@link #MAX_RETAINED}; empty
 *     where events are kept for good
 * @param pseudonymises whether accounts are kept under keyed hashes of their names
 * @param autoRefreshInterval after which the page of analytics asks anew, a second to a day
 * @param secretKey what makes the tokens of accounts, absent when the data folder's own key is used
 * @param thresholds beyond what engagement is told to look made
 * @param logLevel absent when not set: what is usual depends on the command
 * @param debug whether a person sees stack traces
 */
public record Settings(
    String host,
    int port,
    Path dataDir,
    String store,
    List<String> allowedHosts,
    List<String> origins,
    Set<String> reviewHosts,
    boolean publicAnalytics,
    boolean collectsEvents,
    OptionalInt retainedMonths,
    boolean pseudonymises,
    Duration autoRefreshInterval,
    Optional<SecretKey> secretKey,
    EngagementThresholds thresholds,
    Posters posters,
    Optional<LogLevel> logLevel,
    LogFormat logFormat,
    boolean debug) {
  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 8080;
  public static final int MAX_PORT = 65_535;

  /** Whoever wants it rarer asks by hand. */
  public static final Duration MAX_REFRESH_INTERVAL = Duration.ofDays(1);

  /** A century; whoever wants more keeps them for good. */
  public static final int MAX_RETAINED = 1_200;

  public Settings {
    allowedHosts = List.copyOf(allowedHosts);
    origins = List.copyOf(origins);
    reviewHosts = Set.copyOf(reviewHosts);
  }

  /**
   * The same, with all data in a folder inside the data folder: nothing of it can reach the usual
   * store.
   */
  public Settings apart(String folder) {
    Path ownDir = dataDir.resolve(folder);
    return new Settings(
        host,
        port,
        ownDir,
        SettingsReader.storeIn(ownDir),
        allowedHosts,
        origins,
        reviewHosts,
        publicAnalytics,
        collectsEvents,
        retainedMonths,
        pseudonymises,
        autoRefreshInterval,
        secretKey,
        thresholds,
        posters,
        logLevel,
        logFormat,
        debug);
  }

  /** The same with films in another store. */
  public Settings withStore(String address) {
    return new Settings(
        host,
        port,
        dataDir,
        address,
        allowedHosts,
        origins,
        reviewHosts,
        publicAnalytics,
        collectsEvents,
        retainedMonths,
        pseudonymises,
        autoRefreshInterval,
        secretKey,
        thresholds,
        posters,
        logLevel,
        logFormat,
        debug);
  }
}
