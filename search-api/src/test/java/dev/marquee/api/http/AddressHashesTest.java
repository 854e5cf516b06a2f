package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressHashesTest {
  private static final Instant MORNING = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-03-01T23:59:59Z");

  private final AddressHashes hashes = new AddressHashes("a key for the tests");

  @Test
  void anAddressHasOneHashOnOneDayAndAnotherOnTheNext() {
    String hash = hashes.of("192.0.2.7", MORNING);

    assertThat(hash).matches("[0-9a-f]{16}");
    assertThat(hashes.of("192.0.2.7", EVENING)).isEqualTo(hash);
    assertThat(hashes.of("192.0.2.7", EVENING.plusSeconds(1))).isNotEqualTo(hash);
    assertThat(hashes.of("192.0.2.8", MORNING)).isNotEqualTo(hash);
  }

  @Test
  void whoHasAnotherKeyCannotTellTheHash() {
    assertThat(new AddressHashes("another key for tests").of("192.0.2.7", MORNING))
        .isNotEqualTo(hashes.of("192.0.2.7", MORNING));
  }
}
