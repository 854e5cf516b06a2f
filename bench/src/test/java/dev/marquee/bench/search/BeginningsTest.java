package dev.marquee.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningsTest {
  private final Beginnings beginnings =
      new Beginnings(List.of("The Dark Knight", "The dark knight!", "The Dark", "Amélie", "Theo"));

  @Test
  void countsDifferentNamesThatBeginAlike() {
    assertThat(beginnings.sharedBy("the dark")).isEqualTo(2);
    assertThat(beginnings.sharedBy("the dark kn")).isEqualTo(1);
    assertThat(beginnings.sharedBy("the")).isEqualTo(3);
    assertThat(beginnings.sharedBy("AME")).isEqualTo(1);
    assertThat(beginnings.sharedBy("zorro")).isZero();
  }
}
