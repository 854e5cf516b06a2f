package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {
  @Test
  void keepsTheDirectionAtLengthOne() {
    Embedding embedding = Embedding.of(new float[] {3, -4});

    assertThat(embedding.toArray()).containsExactly(new float[] {0.6f, -0.8f}, within(1e-6f));
    assertThat(embedding.dimensions()).isEqualTo(2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void unitVectorsAreKeptToTheBit(int seed) {
    Random random = new Random(seed);
    float[] values = new float[1 + random.nextInt(1_024)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }

    Embedding embedding = Embedding.of(values);

    assertThat(Embedding.of(embedding.toArray())).isEqualTo(embedding);
    double squares = 0;
    for (float value : embedding.toArray()) {
      squares += (double) value * value;
    }
    assertThat(squares).isCloseTo(1, within(1e-5));
  }

  @Test
  void isNotChangedThroughArrays() {
    float[] values = {1, 0};
    Embedding embedding = Embedding.of(values);
    values[0] = 0;
    embedding.toArray()[1] = 5;

    assertThat(embedding.toArray()).containsExactly(1, 0);
  }

  @Test
  void equalsByCoordinates() {
    Embedding embedding = Embedding.of(new float[] {1, 0});

    assertThat(embedding)
        .isEqualTo(Embedding.of(new float[] {2, 0}))
        .hasSameHashCodeAs(Embedding.of(new float[] {2, 0}))
        .isNotEqualTo(Embedding.of(new float[] {0, 1}))
        .isNotEqualTo("Embedding[1.0, 0.0]")
        .hasToString("Embedding[1.0, 0.0]");
  }

  @Test
  void refusesWhatHasNoDirection() {
    assertRefused(0, 0);
    assertRefused(Float.NaN, 1);
    assertRefused(Float.POSITIVE_INFINITY, 1);
  }

  private static void assertRefused(float... values) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedding.of(values))
        .withMessage("an embedding needs finite values that are not all zero");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_025})
  void refusesOtherThan1To1024Dimensions(int dimensions) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedding.of(new float[dimensions]))
        .withMessage("an embedding has 1 to 1024 dimensions, got " + dimensions);
  }
}
