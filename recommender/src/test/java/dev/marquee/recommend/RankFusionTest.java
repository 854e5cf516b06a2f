package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.ScoredMovie;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankFusionTest {
  @Test
  void filmInBothListsComesBeforeTheFirstOfOne() {
    List<ScoredMovie> fused = RankFusion.fuse(List.of(list("a", "b", "c"), list("d", "b", "e")));

    assertThat(ids(fused)).startsWith("b").containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    assertThat(fused.getFirst().score()).isCloseTo(61.0 / 62, within(1e-12));
  }

  @Test
  void firstInAllListsHasTheScoreOne() {
    assertThat(RankFusion.fuse(List.of(list("a", "b"), list("a"))).getFirst().score()).isEqualTo(1);
  }

  @Test
  void anEmptyListChangesNoOrder() {
    assertThat(ids(RankFusion.fuse(List.of(list("a", "b", "c"), list()))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void scoresOfTheListsDoNotMatter() {
    assertThat(ids(RankFusion.fuse(List.of(list("a", "b"), list("a", "b")))))
        .containsExactly("a", "b");
  }

  private static List<ScoredMovie> list(String... ids) {
    return Stream.of(ids)
        .map(
            id ->
                new ScoredMovie(
                    new Movie(
                        new MovieId(id),
                        MovieFacts.titled(id).build(),
                        List.of("test"),
                        Instant.EPOCH),
                    0.5))
        .toList();
  }

  private static List<String> ids(List<ScoredMovie> movies) {
    return movies.stream().map(found -> found.movie().id().value()).toList();
  }
}
