package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
  @Test
  void directorsAndTheFirstOfTheCastCountOnce() {
    List<Credit> cast =
        IntStream.range(0, 20).mapToObj(i -> Credit.of("Actor " + (char) ('a' + i), i)).toList();
    MovieFacts facts =
        MovieFacts.titled("Metropolis")
            .directors(List.of("Fritz Lang", "Actor a"))
            .cast(cast)
            .genres(List.of("Drama"))
            .keywords(List.of("Robot"))
            .build();

    Likeness likeness = Likeness.of(facts);

    assertThat(likeness.people()).hasSize(9).startsWith("fritzlang", "actora", "actorb");
    assertThat(likeness.genres()).containsExactly("drama");
    assertThat(likeness.keywords()).containsExactly("robot");
    assertThat(likeness.story()).isEqualTo("Robot");
  }
}
