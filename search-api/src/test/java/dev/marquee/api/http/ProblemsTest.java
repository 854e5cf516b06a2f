package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.StoreException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
  @ParameterizedTest
  @CsvSource({
    "INVALID, 400",
    "MISSING, 404",
    "CONFLICT, 409",
    "OVERLOADED, 503",
    "FULL, 507",
    "DENIED, 500",
    "LOCKED, 503",
    "INCOMPATIBLE, 500",
    "UNAVAILABLE, 503",
    "CORRUPT, 500"
  })
  void everyKindOfStoreTroubleHasAStatus(StoreException.Kind kind, int status) {
    assertThat(Problems.statusOf(kind).code()).isEqualTo(status);
  }
}
