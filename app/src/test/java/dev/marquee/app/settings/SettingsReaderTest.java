package dev.marquee.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.api.PageSettings.Posters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsReaderTest {
  @TempDir Path folder;

  @Test
  void hasUsualValuesWhereNothingIsSet() {
    Settings settings = read(Map.of(), Map.of());

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.dataDir()).isEqualTo(folder.resolve("data"));
    assertThat(settings.store()).isEqualTo("lucene:" + folder.resolve("data/store"));
    assertThat(settings.allowedHosts()).isEmpty();
    assertThat(settings.origins()).isEmpty();
    assertThat(settings.reviewHosts()).isEmpty();
    assertThat(settings.publicAnalytics()).isFalse();
    assertThat(settings.collectsEvents()).isTrue();
    assertThat(settings.autoRefreshInterval()).hasSeconds(30);
    assertThat(settings.posters()).isEqualTo(Posters.DRAWN);
    assertThat(settings.logLevel()).isEmpty();
    assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(settings.debug()).isFalse();
  }

  @Test
  void countsAFlagBeforeAVariableBeforeTheNearFileBeforeTheFileOfTheDataFolder()
      throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/application.yaml"), "port: 4\nhost: far.example\n");
    assertThat(read(Map.of(), Map.of()).port()).isEqualTo(4);

    Files.writeString(folder.resolve("application.yaml"), "port: 3\n");
    assertThat(read(Map.of(), Map.of()).port()).isEqualTo(3);
    assertThat(read(Map.of("PORT", "2"), Map.of()).port()).isEqualTo(2);
    assertThat(read(Map.of("PORT", "2"), Map.of(Setting.PORT, "1")).port()).isEqualTo(1);
    assertThat(read(Map.of(), Map.of()).host()).isEqualTo("far.example");
  }

  @Test
  void readsEverySettingFromAVariable() {
    Settings settings =
        read(
            Map.of(
                "HOST", "0.0.0.0",
                "PORT", "9090",
                "MARQUEE_DATA_DIR", "films",
                "MARQUEE_STORE", "http://search.example:9200",
                "MARQUEE_ALLOWED_HOSTS", "Films.example, www.films.example",
                "MARQUEE_ORIGINS", "https://films.example",
                "POSTERS", "remote",
                "LOG_LEVEL", "debug",
                "LOG_FORMAT", "json",
                "DEBUG", "true"),
            Map.of());

    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(9090);
    assertThat(settings.dataDir()).isEqualTo(folder.resolve("films"));
    assertThat(settings.store()).isEqualTo("http://search.example:9200");
    assertThat(settings.allowedHosts()).containsExactly("films.example", "www.films.example");
    assertThat(settings.origins()).containsExactly("https://films.example");
    assertThat(settings.posters()).isEqualTo(Posters.REMOTE);
    assertThat(settings.logLevel()).contains(LogLevel.DEBUG);
    assertThat(settings.logFormat()).isEqualTo(LogFormat.JSON);
    assertThat(settings.debug()).isTrue();
  }

  @Test
  void readsEverySettingFromAFile() throws IOException {
    Files.writeString(
        folder.resolve("application.yaml"),
        """
        # A comment
        host: 0.0.0.0
        port: 9090
        data-dir: films
        store: lucene:elsewhere
        allowed-hosts:
          - films.example
          - www.films.example
        origins: [https://films.example]
        review-hosts: [films.example]
        public-analytics: true
        analytics-enabled: false
        retain-events: 13
        pseudonymise: true
        auto-refresh-interval: 5000
        posters: remote
        log-level: warning
        log-format: json
        debug: true
        """);

    Settings settings = read(Map.of(), Map.of());

    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(9090);
    assertThat(settings.dataDir()).isEqualTo(folder.resolve("films"));
    assertThat(settings.store()).isEqualTo("lucene:" + folder.resolve("elsewhere"));
    assertThat(settings.allowedHosts()).containsExactly("films.example", "www.films.example");
    assertThat(settings.origins()).containsExactly("https://films.example");
    assertThat(settings.reviewHosts()).containsExactly("films.example");
    assertThat(settings.publicAnalytics()).isTrue();
    assertThat(settings.collectsEvents()).isFalse();
    assertThat(settings.retainedMonths()).hasValue(13);
    assertThat(settings.pseudonymises()).isTrue();
    assertThat(settings.autoRefreshInterval()).hasSeconds(5);
    assertThat(settings.posters()).isEqualTo(Posters.REMOTE);
    assertThat(settings.logLevel()).contains(LogLevel.WARNING);
    assertThat(settings.logFormat()).isEqualTo(LogFormat.JSON);
    assertThat(settings.debug()).isTrue();
  }

  @ParameterizedTest(name = "{0} may not be ''{1}''")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HOST          | two words     | a host name or address of this machine, such as 127.0.0.1 or 0.0.0.0
          PORT          | 65536         | a whole number from 0 to 65535
          PORT          | -1            | a whole number from 0 to 65535
          PORT          | eighty        | a whole number from 0 to 65535
          STORE         | store         | the address of a store, such as lucene:data/store
          STORE         | lucene:       | the address of a store, such as lucene:data/store
          ALLOWED_HOSTS | http://a.b    | a list of host names with commas between them, such as films.example,localhost
          ORIGINS       | films.example | a list of origins with commas between them, such as https://films.example
          REVIEW_HOSTS  | http://a.b    | a list of full host names with commas between them, such as www.example.org,films.example
          REVIEW_HOSTS  | a.b,*.c       | a list of full host names with commas between them, such as www.example.org,films.example
          REVIEW_HOSTS  | a.b:80        | a list of full host names with commas between them, such as www.example.org,films.example
          PUBLIC_ANALYTICS | maybe      | true or false
          ANALYTICS_ENABLED | maybe     | true or false
          RETAIN_EVENTS | 0             | a whole number from 1 to 1200
          PSEUDONYMISE  | perhaps       | true or false
          AUTO_REFRESH_INTERVAL | 999   | a whole number from 1000 to 86400000
          AUTO_REFRESH_INTERVAL | often | a whole number from 1000 to 86400000
          FAKE_VIEW_COUNT       | 1.5    | a whole number from 0 to 1000000000000000
          FAKE_VIEW_COUNT       | -1     | a whole number from 0 to 1000000000000000
          FAKE_ENGAGEMENT_RATE  | 1.01   | a number from 0 to 1
          FAKE_VIEW_SECONDS     | ten    | a number from 0 to 1000000000000000
          FAKE_VIEWS_PER_HOUR   | NaN    | a number from 0 to 1000000000000000
          FAKE_VIEWS_PER_VIEWER | -3     | a number from 0 to 1000000000000000
          FAKE_REPEAT_SHARE     | 2      | a number from 0 to 1
          POSTERS       | none          | one of drawn, remote
          LOG_LEVEL     | loud          | one of error, warning, info, debug, trace
          LOG_FORMAT    | xml           | one of text, json
          DEBUG         | maybe         | true or false
          """)
  void namesSettingValueAndWhatIsAllowed(Setting setting, String value, String allowed) {
    assertThatThrownBy(() -> read(Map.of(setting.variable(), value), Map.of()))
        .isInstanceOf(SettingException.class)
        .hasMessage("%s is '%s'; allowed is %s", setting.variable(), value, allowed);
  }

  @Test
  void writesReviewHostsAsTheDnsDoes() {
    assertThat(
            read(Map.of("REVIEW_HOSTS", "Films.example, bücher.example"), Map.of()).reviewHosts())
        .containsExactlyInAnyOrder("films.example", "xn--bcher-kva.example");
  }

  @Test
  void readsTheThresholdsOfFakeDetection() throws IOException {
    assertThat(read(Map.of(), Map.of()).thresholds()).isEqualTo(EngagementThresholds.USUAL);

    Files.writeString(
        folder.resolve("application.yaml"), "fake-repeat-share: 0.5\nfake-view-seconds: 7.5\n");
    Settings settings =
        read(
            Map.of(
                "MARQUEE_FAKE_VIEW_COUNT", "200",
                "MARQUEE_FAKE_ENGAGEMENT_RATE", "0.02",
                "MARQUEE_FAKE_VIEWS_PER_HOUR", "300"),
            Map.of(Setting.FAKE_VIEWS_PER_VIEWER, "12"));

    assertThat(settings.thresholds())
        .isEqualTo(new EngagementThresholds(200, 0.02, 7.5, 300, 12, 0.5));
  }

  @Test
  void aSecretIsReadAndNotShown() {
    Settings settings = read(Map.of("SECRET_KEY", "sixteen or more characters"), Map.of());

    assertThat(settings.secretKey()).contains(new SecretKey("sixteen or more characters"));
    assertThat(settings.toString()).doesNotContain("sixteen");
  }

  @Test
  void aSecretThatIsTooShortIsNotRepeated() {
    assertThatThrownBy(() -> read(Map.of("SECRET_KEY", "hush"), Map.of()))
        .hasMessage(
            "SECRET_KEY is '4 characters long'; allowed is a text of at least 16 characters");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void takesAnEmptyVariableAsNotSet(Setting setting) {
    assertThat(read(Map.of(setting.variable(), ""), Map.of())).isEqualTo(read(Map.of(), Map.of()));
  }

  @Test
  void namesTheFlagWhenItsValueIsBad() {
    assertThatThrownBy(() -> read(Map.of("PORT", "80"), Map.of(Setting.PORT, "x")))
        .hasMessageStartingWith("--port is 'x'");
  }

  @Test
  void namesTheFileWhenItsValueIsBad() throws IOException {
    Path file = Files.writeString(folder.resolve("application.yaml"), "port: x\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .hasMessageStartingWith("port in " + file + " is 'x'; allowed is");
  }

  @Test
  void refusesASettingThereIsNot() throws IOException {
    Path file = Files.writeString(folder.resolve("application.yaml"), "prot: 80\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .hasMessage("%s names the setting 'prot'; allowed are %s", file, Setting.allKeys());
  }

  @Test
  void refusesAFileThatIsNoYaml() throws IOException {
    Path file = Files.writeString(folder.resolve("application.yaml"), "port: [80\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .isInstanceOf(SettingException.class)
        .hasMessageStartingWith(file + " cannot be read")
        .hasMessageNotContaining("\n");
  }

  @Test
  void takesAnEmptyFileAsNone() throws IOException {
    Files.writeString(folder.resolve("application.yaml"), "# nothing yet\n");

    assertThat(read(Map.of(), Map.of()).port()).isEqualTo(8080);
  }

  @Test
  void keepsADemoApartFromTheUsualStore() {
    Settings demo = read(Map.of("MARQUEE_STORE", "lucene:precious"), Map.of()).apart("demo");

    assertThat(demo.dataDir()).isEqualTo(folder.resolve("data/demo"));
    assertThat(demo.store()).isEqualTo("lucene:" + folder.resolve("data/demo/store"));
  }

  private Settings read(Map<String, String> environment, Map<Setting, String> flags) {
    return new SettingsReader(environment, folder, flags).read();
  }
}
