package dev.marquee.recommend.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final List<MovieFacts> FILMS = SampleStories.films(60);
  private static final Projection PROJECTION =
      ProjectionTraining.train(FILMS::forEach, 1).orElseThrow();

  @Test
  void filmsToldAlikeAreNear() {
    var random = new Random(5);
    Embedding sea = direction(SampleStories.film("One", true, random));
    Embedding otherSea = direction(SampleStories.film("Another", true, random));
    Embedding court = direction(SampleStories.film("A third", false, random));

    assertThat(cosine(sea, otherSea)).isGreaterThan(0.2);
    assertThat(cosine(sea, court)).isLessThan(0.05);
  }

  @Test
  void filmOfUnknownWordsHasNoVector() {
    assertThat(PROJECTION.embed(MovieFacts.titled("Zyzzyva").build())).isEmpty();
  }

  @Test
  void sameFilmsAndSeedGiveTheSameBytes() throws IOException {
    assertThat(bytes(ProjectionTraining.train(FILMS::forEach, 1).orElseThrow()))
        .isEqualTo(bytes(PROJECTION));
    assertThat(bytes(ProjectionTraining.train(FILMS::forEach, 2).orElseThrow())).isNotEmpty();
  }

  @Test
  void isReadBackAsItWas() throws IOException {
    Projection back = Projection.read(new ByteArrayInputStream(bytes(PROJECTION)));

    assertThat(back.films()).isEqualTo(60);
    assertThat(back.dimensions()).isEqualTo(PROJECTION.dimensions());
    assertThat(FILMS)
        .allSatisfy(film -> assertThat(back.embed(film)).isEqualTo(PROJECTION.embed(film)));
    assertThat(bytes(back)).isEqualTo(bytes(PROJECTION));
  }

  @Test
  void otherBytesAreRefused() throws IOException {
    byte[] whole = bytes(PROJECTION);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1)))
        .isInstanceOf(EOFException.class);

    byte[] other = whole.clone();
    other[0]++;
    assertThatThrownBy(() -> read(other)).hasMessageContaining("no vectors' directions");
    byte[] later = whole.clone();
    later[7]++;
    assertThatThrownBy(() -> read(later))
        .hasMessageContaining("layout 2")
        .hasMessageContaining("train");
    byte[] damaged = whole.clone();
    damaged[12] = 127;
    assertThatThrownBy(() -> read(damaged)).hasMessageContaining("are damaged");
  }

  @Test
  void tooFewFilmsTeachNothing() {
    assertThat(ProjectionTraining.train(SampleStories.films(19)::forEach, 1)).isEmpty();
    List<MovieFacts> strangers =
        new Random(1)
            .ints(50, 0, Integer.MAX_VALUE)
            .mapToObj(number -> MovieFacts.titled("Title" + number).build())
            .toList();
    assertThat(ProjectionTraining.train(strangers::forEach, 1)).isEmpty();
  }

  private static Projection read(byte[] bytes) throws IOException {
    return Projection.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes(Projection projection) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    projection.write(out);
    return out.toByteArray();
  }

  private static Embedding direction(MovieFacts film) {
    return PROJECTION.embed(film).flatMap(Place::question).orElseThrow();
  }

  private static double cosine(Embedding one, Embedding other) {
    float[] a = one.toArray();
    float[] b = other.toArray();
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }
}
