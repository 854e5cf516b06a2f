package dev.marquee.analytics.trend;

import dev.marquee.review.DayTally;
import dev.marquee.review.Tally;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The feeling of one day.
 *
 * @param day of UTC
 * @param share empty when none of the day's reviews could be judged
 */
public record FeelingDay(LocalDate day, Tally tally, Optional<GoodShare> share) {

  static FeelingDay of(DayTally day) {
    Tally tally = day.tally();
    return new FeelingDay(
        day.day(),
        tally,
        Optional.of(tally.verdicts()).filter(verdicts -> verdicts.judged() > 0).map(GoodShare::of));
  }
}
