package dev.marquee.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSettingsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void allowNoHostUnlessToldSo() {
    assertThat(FetchSettings.DEFAULT.allowedHosts()).isEmpty();
  }

  @Test
  void writeHostsAsTheDnsDoes() {
    assertThat(FetchSettings.forHosts(Set.of("Films.Test", "bücher.test")).allowedHosts())
        .containsExactlyInAnyOrder("films.test", "xn--bcher-kva.test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://films.test", "films.test:80", "films.test/", "*.test", "::1"})
  void refuseWhatIsNoHost(String host) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FetchSettings.forHosts(Set.of(host)))
        .withMessage("an allowed host must be a name such as www.example.org, got %s", host);
  }

  @Test
  void refuseLimitsThatLimitNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchLimits(0, 1, SECOND, SECOND, SECOND, 0))
        .withMessage("maxPackedBytes must be 1..1073741824, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchLimits(1, Integer.MAX_VALUE, SECOND, SECOND, SECOND, 0))
        .withMessage("maxPageBytes must be 1..1073741824, got 2147483647");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchLimits(1, 1, SECOND, SECOND, Duration.ZERO, 0))
        .withMessage("eachRead must be more than 0 and at most a day, got PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchLimits(1, 1, Duration.ofDays(2), SECOND, SECOND, 0))
        .withMessage("wholePage must be more than 0 and at most a day, got PT48H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchLimits(1, 1, SECOND, SECOND, SECOND, -1))
        .withMessage("cacheBytes must be 0 or more, got -1");
  }

  @Test
  void refuseToAskForever() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Politeness(SECOND, SECOND, SECOND, 11))
        .withMessage("tries must be 1..10, got 11");
  }
}
