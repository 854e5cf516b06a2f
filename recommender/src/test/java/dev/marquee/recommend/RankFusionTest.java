package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.MovieId;
import dev.marquee.query.ScoredId;
import java.util.List;
import java.util.stream.IntStream;
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
  void onlyTheOrderOfScoresMatters() {
    List<ScoredId> low =
        List.of(
            new ScoredId(new MovieId("b"), 1e-3, 0.1), new ScoredId(new MovieId("a"), 1e-4, 0.1));

    assertThat(RankFusion.fuse(List.of(list("a", "b"), low)))
        .extracting(ScoredId::score)
        .containsExactly((1 + 61.0 / 62) / 2, (1 + 61.0 / 62) / 2);
  }

  @Test
  void filmsOfOneScoreShareAPlace() {
    List<ScoredId> tied =
        Stream.of("b", "a").map(id -> new ScoredId(new MovieId(id), 0.35, 0.1)).toList();

    List<ScoredId> fused = RankFusion.fuse(List.of(list("a", "b"), tied, tied));

    assertThat(ids(fused)).containsExactly("a", "b");
    assertThat(fused.getFirst().score()).isCloseTo(1, within(1e-12));
  }

  /** In order, of falling scores. */
  private static List<ScoredId> list(String... ids) {
    return IntStream.range(0, ids.length)
        .mapToObj(i -> new ScoredId(new MovieId(ids[i]), 1.0 / (i + 1), 0.1))
        .toList();
  }

  private static List<String> ids(List<ScoredId> movies) {
    return movies.stream().map(found -> found.id().value()).toList();
  }
}
