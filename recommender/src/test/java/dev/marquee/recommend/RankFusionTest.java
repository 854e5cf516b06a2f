package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.MovieId;
import dev.marquee.query.ScoredId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankFusionTest {
  @Test
  void filmInBothListsComesBeforeTheFirstOfOne() {
    List<ScoredId> fused = RankFusion.fuse(List.of(list("a", "b", "c"), list("d", "b", "e")));

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

  private static List<ScoredId> list(String... ids) {
    return Stream.of(ids).map(id -> new ScoredId(new MovieId(id), 0.5, 0.1)).toList();
  }

  private static List<String> ids(List<ScoredId> movies) {
    return movies.stream().map(found -> found.id().value()).toList();
  }
}
