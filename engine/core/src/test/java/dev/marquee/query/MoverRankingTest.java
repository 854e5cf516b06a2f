package dev.marquee.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.MovieId;
import dev.marquee.review.Verdicts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MoverRankingTest {
  private static final Period EARLIER =
      Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
  private static final Period RECENT =
      Period.ofDays(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));

  @Test
  void changeIsWeighedByTheReviewsThatSpeakForIt() {
    Mover many = mover(new Verdicts(30, 70), new Verdicts(45, 55));
    Mover few = mover(new Verdicts(3, 7), new Verdicts(5, 5));

    assertThat(many.change()).isCloseTo(0.15, within(1e-12));
    // 0.15 / sqrt(0.375 * 0.625 * (1/100 + 1/100))
    assertThat(many.z()).isCloseTo(2.19089, within(1e-5));
    assertThat(few.change()).isGreaterThan(many.change());
    assertThat(few.z()).isLessThan(many.z());
  }

  @Test
  void shareThatStaysOneOrNoneDidNotMove() {
    assertThat(mover(new Verdicts(5, 0), new Verdicts(9, 0)).z()).isZero();
    assertThat(mover(new Verdicts(0, 5), new Verdicts(0, 9)).z()).isZero();
  }

  @Test
  void keepsThoseThatMovedMostUpOrDownThenById() {
    MoverRanking ranking = new MoverRanking(new MoversRequest(EARLIER, RECENT, 5, 3));
    ranking.offer(new MovieId("still"), new Verdicts(5, 5), new Verdicts(5, 5));
    ranking.offer(new MovieId("few"), new Verdicts(0, 4), new Verdicts(50, 0));
    ranking.offer(new MovieId("d-up"), new Verdicts(2, 8), new Verdicts(8, 2));
    ranking.offer(new MovieId("c-up"), new Verdicts(2, 8), new Verdicts(8, 2));
    ranking.offer(new MovieId("little"), new Verdicts(4, 6), new Verdicts(5, 5));
    ranking.offer(new MovieId("down"), new Verdicts(10, 0), new Verdicts(0, 10));

    assertThat(ranking.ranked())
        .extracting(mover -> mover.movie().value())
        .containsExactly("down", "c-up", "d-up");
  }

  @Test
  void refusesPeriodsThatOverlapAndSizesOutOfBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MoversRequest(RECENT, EARLIER, 1, 10))
        .withMessageStartingWith("the earlier period must end before the recent one begins");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MoversRequest(EARLIER, RECENT, 0, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MoversRequest(EARLIER, RECENT, 1, 101))
        .withMessage("size must be 1..100, got 101");
    assertThatIllegalArgumentException().isThrownBy(() -> mover(Verdicts.NONE, new Verdicts(1, 0)));
  }

  private static Mover mover(Verdicts earlier, Verdicts recent) {
    return new Mover(new MovieId("m-1"), earlier, recent);
  }
}
