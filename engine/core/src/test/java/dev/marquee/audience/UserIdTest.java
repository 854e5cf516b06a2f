package dev.marquee.audience;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

  @Test
  void takesAnyScript() {
    assertThatNoException().isThrownBy(() -> new UserId("Жанна d'Arc 7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ann", "ann ", "an\u0000n", "an\uD800n"})
  void refusesNamesThatLookLikeOthers(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new UserId(value));
  }

  @Test
  void refusesNamesLongerThanAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UserId("a".repeat(129)))
        .withMessageStartingWith("a user id is 1 to 128 characters");
  }
}
