package dev.marquee.app.settings;

import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.analytics.engagement.Metric;
import dev.marquee.api.ApiSettings;
import dev.marquee.api.PageSettings;
import dev.marquee.api.PageSettings.Posters;
import dev.marquee.indexer.fetch.FetchSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads settings: a flag counts before an environment variable, that before application.yaml in the
 * working directory, that before application.yaml in the data folder. An empty environment variable
 * counts as not set.
 */
public final class SettingsReader {
  private static final String FILE_NAME = "application.yaml";
  private static final String DEFAULT_DATA_DIR = "data";
  private static final String FOLDER_STORE = "lucene:";

  private static final Pattern HOST_FORM = Pattern.compile("[A-Za-z0-9.:_-]+");
  private static final Pattern ORIGIN_FORM = Pattern.compile("https?://[A-Za-z0-9.:_\\[\\]-]+");
  private static final Pattern STORE_FORM = Pattern.compile("[a-z][a-z0-9+.-]*:\\S.*");
  private static final Pattern NUMBER_FORM = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,15})?");
  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Map<Setting, String> flags;

  public SettingsReader(
      Map<String, String> environment, Path workingDirectory, Map<Setting, String> flags) {
    this.environment = Map.copyOf(environment);
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
    this.flags = new EnumMap<>(Setting.class);
    this.flags.putAll(flags);
  }

  /**
   * Looks everything up.
   *
   * @throws SettingException at the first value that is not allowed
   */
  public Settings read() {
    SettingsFile nearFile = SettingsFile.read(workingDirectory.resolve(FILE_NAME));
    Path dataDir =
        given(Setting.DATA_DIR, List.of(nearFile))
            .map(this::path)
            .orElse(workingDirectory.resolve(DEFAULT_DATA_DIR));
    List<SettingsFile> files = List.of(nearFile, SettingsFile.read(dataDir.resolve(FILE_NAME)));
    Function<Setting, Optional<GivenValue>> given = setting -> given(setting, files);
    return new Settings(
        given.apply(Setting.HOST).map(SettingsReader::host).orElse(Settings.DEFAULT_HOST),
        given.apply(Setting.PORT).map(SettingsReader::port).orElse(Settings.DEFAULT_PORT),
        dataDir,
        given.apply(Setting.STORE).map(this::store).orElse(storeIn(dataDir)),
        given.apply(Setting.ALLOWED_HOSTS).map(SettingsReader::hosts).orElse(List.of()),
        given.apply(Setting.ORIGINS).map(SettingsReader::origins).orElse(List.of()),
        given.apply(Setting.REVIEW_HOSTS).map(SettingsReader::reviewHosts).orElse(Set.of()),
        given.apply(Setting.PUBLIC_ANALYTICS).map(SettingsReader::trueOrFalse).orElse(false),
        given.apply(Setting.ANALYTICS_ENABLED).map(SettingsReader::trueOrFalse).orElse(true),
        given
            .apply(Setting.RETAIN_EVENTS)
            .map(value -> OptionalInt.of(wholeNumber(value, 1, Settings.MAX_RETAINED)))
            .orElse(OptionalInt.empty()),
        given.apply(Setting.PSEUDONYMISE).map(SettingsReader::trueOrFalse).orElse(false),
        given
            .apply(Setting.AUTO_REFRESH_INTERVAL)
            .map(SettingsReader::refreshInterval)
            .orElse(PageSettings.USUAL_REFRESH_INTERVAL),
        given.apply(Setting.SECRET_KEY).map(SettingsReader::secretKey),
        thresholds(given),
        given
            .apply(Setting.POSTERS)
            .map(value -> oneOf(Posters.values(), value))
            .orElse(Posters.DRAWN),
        given.apply(Setting.LOG_LEVEL).map(value -> oneOf(LogLevel.values(), value)),
        given
            .apply(Setting.LOG_FORMAT)
            .map(value -> oneOf(LogFormat.values(), value))
            .orElse(LogFormat.TEXT),
        given.apply(Setting.DEBUG).map(SettingsReader::trueOrFalse).orElse(false));
  }

  /** The usual store of a data folder. */
  static String storeIn(Path dataDir) {
    return FOLDER_STORE + dataDir.resolve("store");
  }

  private Optional<GivenValue> given(Setting setting, List<SettingsFile> files) {
    String flag = flags.get(setting);
    if (flag != null) {
      return Optional.of(new GivenValue("--" + setting.key(), flag));
    }
    String variable = environment.getOrDefault(setting.variable(), "");
    if (!variable.isBlank()) {
      return Optional.of(new GivenValue(setting.variable(), variable.strip()));
    }
    return files.stream().flatMap(file -> file.value(setting).stream()).findFirst();
  }

  private static String host(GivenValue value) {
    if (!HOST_FORM.matcher(value.text()).matches()) {
      throw value.notAllowed(
          "a host name or address of this machine, such as 127.0.0.1 or 0.0.0.0");
    }
    return value.text();
  }

  private static int port(GivenValue value) {
    return wholeNumber(value, 0, Settings.MAX_PORT);
  }

  private static Duration refreshInterval(GivenValue value) {
    return Duration.ofMillis(
        wholeNumber(
            value,
            Math.toIntExact(PageSettings.MIN_REFRESH_INTERVAL.toMillis()),
            Math.toIntExact(Settings.MAX_REFRESH_INTERVAL.toMillis())));
  }

  private static int wholeNumber(GivenValue value, int least, int most) {
    try {
      int number = Integer.parseInt(value.text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number that is out of range.
    }
    throw value.notAllowed("a whole number from %d to %d".formatted(least, most));
  }

  private static EngagementThresholds thresholds(Function<Setting, Optional<GivenValue>> given) {
    EngagementThresholds usual = EngagementThresholds.USUAL;
    return new EngagementThresholds(
        given.apply(Setting.FAKE_VIEW_COUNT).map(SettingsReader::count).orElse(usual.viewCount()),
        number(given.apply(Setting.FAKE_ENGAGEMENT_RATE), 1, usual.engagementRate()),
        number(given.apply(Setting.FAKE_VIEW_SECONDS), Metric.MAX, usual.viewSeconds()),
        number(given.apply(Setting.FAKE_VIEWS_PER_HOUR), Metric.MAX, usual.viewsPerHour()),
        number(given.apply(Setting.FAKE_VIEWS_PER_VIEWER), Metric.MAX, usual.viewsPerViewer()),
        number(given.apply(Setting.FAKE_REPEAT_SHARE), 1, usual.repeatShare()));
  }

  private static long count(GivenValue value) {
    if (NUMBER_FORM.matcher(value.text()).matches() && value.text().indexOf('.') < 0) {
      long count = Long.parseLong(value.text());
      if (count <= Metric.MAX) {
        return count;
      }
    }
    throw value.notAllowed("a whole number from 0 to " + Metric.MAX);
  }

  private static double number(Optional<GivenValue> given, long max, double usual) {
    if (given.isEmpty()) {
      return usual;
    }
    GivenValue value = given.get();
    if (NUMBER_FORM.matcher(value.text()).matches()) {
      double number = Double.parseDouble(value.text());
      if (number <= max) {
        return number;
      }
    }
    throw value.notAllowed("a number from 0 to " + max);
  }

  private Path path(GivenValue value) {
    try {
      return workingDirectory.resolve(value.text()).normalize();
    } catch (InvalidPathException e) {
      throw value.notAllowed("a folder");
    }
  }

  private String store(GivenValue value) {
    if (!STORE_FORM.matcher(value.text()).matches()) {
      throw value.notAllowed("the address of a store, such as lucene:data/store");
    }
    if (!value.text().startsWith(FOLDER_STORE)) {
      return value.text();
    }
    String folder = value.text().substring(FOLDER_STORE.length());
    return FOLDER_STORE + path(new GivenValue(value.place(), folder));
  }

  private static List<String> hosts(GivenValue value) {
    List<String> hosts = items(value).map(host -> host.toLowerCase(Locale.ROOT)).toList();
    if (!hosts.stream().allMatch(host -> HOST_FORM.matcher(host).matches())) {
      throw value.notAllowed(
          "a list of host names with commas between them, such as films.example,localhost");
    }
    return hosts;
  }

  private static List<String> origins(GivenValue value) {
    List<String> origins = items(value).toList();
    if (!origins.stream().allMatch(origin -> ORIGIN_FORM.matcher(origin).matches())) {
      throw value.notAllowed(
          "a list of origins with commas between them, such as https://films.example");
    }
    return origins;
  }

  private static Set<String> reviewHosts(GivenValue value) {
    try {
      return FetchSettings.forHosts(items(value).collect(Collectors.toSet())).allowedHosts();
    } catch (IllegalArgumentException noHost) {
      throw value.notAllowed(
          "a list of full host names with commas between them, such as"
              + " www.example.org,films.example");
    }
  }

  /** Where the key is too short, its length is told, never its text. */
  private static SecretKey secretKey(GivenValue value) {
    if (value.text().length() >= ApiSettings.MIN_KEY_LENGTH) {
      return new SecretKey(value.text());
    }
    String length = "%d characters long".formatted(value.text().length());
    throw new GivenValue(value.place(), length)
        .notAllowed("a text of at least %d characters".formatted(ApiSettings.MIN_KEY_LENGTH));
  }

  private static Stream<String> items(GivenValue value) {
    return SEPARATOR.splitAsStream(value.text()).filter(item -> !item.isEmpty());
  }

  private static boolean trueOrFalse(GivenValue value) {
    return switch (value.text().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw value.notAllowed("true or false");
    };
  }

  private static <E extends Enum<E>> E oneOf(E[] choices, GivenValue value) {
    return Arrays.stream(choices)
        .filter(choice -> choice.name().equalsIgnoreCase(value.text()))
        .findFirst()
        .orElseThrow(
            () ->
                value.notAllowed(
                    "one of "
                        + Arrays.stream(choices)
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }
}
