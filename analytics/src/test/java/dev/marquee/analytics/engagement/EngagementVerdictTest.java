package dev.marquee.analytics.engagement;

import static dev.marquee.analytics.engagement.Metric.AVG_VIEW_DURATION;
import static dev.marquee.analytics.engagement.Metric.COMMENT_COUNT;
import static dev.marquee.analytics.engagement.Metric.ENGAGEMENT_RATE;
import static dev.marquee.analytics.engagement.Metric.LIKE_COUNT;
import static dev.marquee.analytics.engagement.Metric.REPEAT_VIEWERS;
import static dev.marquee.analytics.engagement.Metric.SHARE_COUNT;
import static dev.marquee.analytics.engagement.Metric.UNIQUE_VIEWERS;
import static dev.marquee.analytics.engagement.Metric.VELOCITY;
import static dev.marquee.analytics.engagement.Metric.VIEW_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.engagement.RuleCheck.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementVerdictTest {
  private static final List<Metric> OPTIONAL =
      Arrays.stream(Metric.values()).filter(metric -> metric != VIEW_COUNT).toList();
  private static final int ENGAGEMENT = 0;
  private static final int DURATION = 1;
  private static final int VELOCITY_RULE = 2;
  private static final int VIEWS_PER_VIEWER = 3;
  private static final int REPEAT_SHARE = 4;

  @Test
  void anAudienceThatWatchesAndReactsIsNotSuspicious() {
    EngagementVerdict verdict = verdict(honest());

    assertThat(verdict.suspicious()).isFalse();
    assertThat(verdict.confidence()).isZero();
    assertThat(verdict.flags()).isEmpty();
    assertThat(verdict.missing()).isEmpty();
    assertThat(verdict.checks()).extracting(RuleCheck::outcome).containsOnly(Outcome.CLEAR);
  }

  @Test
  void twoFlagsMakeTheOwnersSample() {
    EngagementVerdict verdict =
        verdict(
            Map.of(
                VIEW_COUNT, 50_000.0, LIKE_COUNT, 120.0, COMMENT_COUNT, 30.0, VELOCITY, 4_200.0));

    assertThat(verdict.suspicious()).isTrue();
    assertThat(verdict.confidence()).isEqualTo(66);
    assertThat(verdict.flags())
        .containsExactly(Flag.LOW_ENGAGEMENT_RATE, Flag.UNNATURAL_GROWTH_VELOCITY);
    assertThat(verdict.checks().get(ENGAGEMENT).value()).hasValue(0.003);
    assertThat(verdict.checks().get(VELOCITY_RULE).value()).hasValue(4_200);
  }

  @Test
  void allFlagsTogetherMakeAHundred() {
    EngagementVerdict verdict =
        verdict(
            Map.of(
                VIEW_COUNT, 50_000.0,
                LIKE_COUNT, 0.0,
                COMMENT_COUNT, 0.0,
                AVG_VIEW_DURATION, 2.0,
                VELOCITY, 9_000.0,
                UNIQUE_VIEWERS, 100.0,
                REPEAT_VIEWERS, 100.0));

    assertThat(verdict.flags()).containsExactly(Flag.values());
    assertThat(verdict.confidence()).isEqualTo(100);
    assertThat(verdict.checks()).extracting(RuleCheck::outcome).containsOnly(Outcome.RAISED);
  }

  @ParameterizedTest(name = "{1} likes and {2} comments of {0} views: {3}")
  @CsvSource({
    "2000, 20,  0, CLEAR",
    "2000, 19,  1, CLEAR",
    "2000, 19,  0, RAISED",
    "1001, 10,  0, RAISED",
    "1001, 0,  11, CLEAR",
    "1000, 0,   0, TOO_FEW_VIEWS",
    "1001, 0,   0, RAISED",
    "0,    0,   0, TOO_FEW_VIEWS",
    "300000000000000, 1000000000000, 2000000000000, CLEAR",
    "300000000000000, 1000000000000, 1999999999999, RAISED"
  })
  void fewerReactionsThanOneInAHundredAreTooFew(
      double views, double likes, double comments, Outcome outcome) {
    EngagementVerdict verdict =
        verdict(Map.of(VIEW_COUNT, views, LIKE_COUNT, likes, COMMENT_COUNT, comments));

    assertThat(verdict.checks().get(ENGAGEMENT).outcome()).isEqualTo(outcome);
    assertThat(verdict.suspicious()).isEqualTo(outcome == Outcome.RAISED);
  }

  @ParameterizedTest(name = "{1} s a view of {0} views: {2}")
  @CsvSource({
    "1, 10,       CLEAR",
    "1, 9.999999, RAISED",
    "1, 0,        RAISED",
    "0, 0,        TOO_FEW_VIEWS"
  })
  void viewsOfLessThanTenSecondsAreSuspicious(double views, double seconds, Outcome outcome) {
    EngagementVerdict verdict = verdict(Map.of(VIEW_COUNT, views, AVG_VIEW_DURATION, seconds));

    assertThat(verdict.checks().get(DURATION).outcome()).isEqualTo(outcome);
    assertThat(verdict.suspicious()).isEqualTo(outcome == Outcome.RAISED);
  }

  @ParameterizedTest(name = "{0} views an hour: {1}")
  @CsvSource({"1000, CLEAR", "1000.001, RAISED", "0, CLEAR", "1000000000000000, RAISED"})
  void moreThanAThousandViewsAnHourAreUnnatural(double velocity, Outcome outcome) {
    EngagementVerdict verdict = verdict(Map.of(VIEW_COUNT, 5.0, VELOCITY, velocity));

    assertThat(verdict.checks().get(VELOCITY_RULE).outcome()).isEqualTo(outcome);
    assertThat(verdict.suspicious()).isEqualTo(outcome == Outcome.RAISED);
  }

  @ParameterizedTest(name = "{0} views of {1} viewers: {2}")
  @CsvSource({
    "200, 10, CLEAR",
    "201, 10, RAISED",
    "21,   1, RAISED",
    "20,   1, CLEAR",
    "0,    7, CLEAR",
    "0,    0, NO_VIEWERS",
    "5000, 0, NO_VIEWERS"
  })
  void moreThanTwentyViewsOfOneViewerAreNoPersons(double views, double viewers, Outcome outcome) {
    EngagementVerdict verdict = verdict(Map.of(VIEW_COUNT, views, UNIQUE_VIEWERS, viewers));

    assertThat(verdict.checks().get(VIEWS_PER_VIEWER).outcome()).isEqualTo(outcome);
    assertThat(verdict.suspicious()).isEqualTo(outcome == Outcome.RAISED);
  }

  @ParameterizedTest(name = "{2} of {1} viewers of {0} views: {3}")
  @CsvSource({
    "1001, 1000, 900, CLEAR",
    "1001, 1000, 901, RAISED",
    "1000, 1000, 901, TOO_FEW_VIEWS",
    "1001, 0,    0,   NO_VIEWERS"
  })
  void moreThanNineInTenViewersWhoCameAgainAreNoAudience(
      double views, double viewers, double repeated, Outcome outcome) {
    EngagementVerdict verdict =
        verdict(Map.of(VIEW_COUNT, views, UNIQUE_VIEWERS, viewers, REPEAT_VIEWERS, repeated));

    assertThat(verdict.checks().get(REPEAT_SHARE).outcome()).isEqualTo(outcome);
    assertThat(verdict.suspicious()).isEqualTo(outcome == Outcome.RAISED);
  }

  @Test
  void twoReasonsForOneFlagCountOnce() {
    EngagementVerdict verdict =
        verdict(Map.of(VIEW_COUNT, 5_000.0, UNIQUE_VIEWERS, 10.0, REPEAT_VIEWERS, 10.0));

    assertThat(verdict.flags()).containsExactly(Flag.BOT_LIKE_BEHAVIOR);
    assertThat(verdict.confidence()).isEqualTo(33);
  }

  @Test
  void whatWasNotGivenIsNamedAndNeverTakenAsNothing() {
    EngagementVerdict verdict =
        verdict(Map.of(VIEW_COUNT, 5_000.0, LIKE_COUNT, 0.0, UNIQUE_VIEWERS, 4_000.0));

    assertThat(verdict.suspicious()).isFalse();
    assertThat(verdict.missing())
        .containsExactly(
            COMMENT_COUNT,
            SHARE_COUNT,
            AVG_VIEW_DURATION,
            REPEAT_VIEWERS,
            ENGAGEMENT_RATE,
            VELOCITY);
    assertThat(verdict.checks())
        .extracting(RuleCheck::missing)
        .containsExactly(
            List.of(COMMENT_COUNT),
            List.of(AVG_VIEW_DURATION),
            List.of(VELOCITY),
            List.of(),
            List.of(REPEAT_VIEWERS));
    assertThat(verdict.checks())
        .allMatch(
            check -> check.missing().isEmpty() == (check.outcome() != Outcome.MISSING_METRICS));
  }

  @Test
  void ownThresholdsCount() {
    EngagementThresholds strict = new EngagementThresholds(0, 0.5, 600, 1, 2, 0.1);
    EngagementVerdict verdict = EngagementVerdict.of(new EngagementMetrics(honest()), strict);

    assertThat(verdict.flags()).containsExactly(Flag.values());
    assertThat(verdict.checks())
        .extracting(RuleCheck::threshold)
        .containsExactly(0.5, 600.0, 1.0, 2.0, 0.1);
  }

  /** What was given decides; the rest may be there or not. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aMetricMoreNeverTakesAFlagAway(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < 1_000; i++) {
      Map<Metric, Double> all = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        all.put(metric, Math.rint(Math.pow(10, random.nextDouble(6))));
      }
      EngagementVerdict whole = verdict(all);
      Metric left = OPTIONAL.get(random.nextInt(OPTIONAL.size()));
      all.remove(left);
      EngagementVerdict part = verdict(all);

      assertThat(whole.flags()).containsAll(part.flags());
      assertThat(part.missing()).containsExactly(left);
    }
  }

  @Test
  void everyFlagHasARule() {
    assertThat(verdict(honest()).checks())
        .extracting(RuleCheck::flag)
        .containsAll(Arrays.asList(Flag.values()));
  }

  private static Map<Metric, Double> honest() {
    return Map.of(
        VIEW_COUNT, 5_000.0,
        LIKE_COUNT, 300.0,
        COMMENT_COUNT, 40.0,
        SHARE_COUNT, 12.0,
        AVG_VIEW_DURATION, 240.5,
        UNIQUE_VIEWERS, 2_000.0,
        REPEAT_VIEWERS, 900.0,
        ENGAGEMENT_RATE, 0.0704,
        VELOCITY, 35.0);
  }

  private static EngagementVerdict verdict(Map<Metric, Double> values) {
    return EngagementVerdict.of(new EngagementMetrics(values), EngagementThresholds.USUAL);
  }
}
