package dev.marquee.analytics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.engagement.AccountEngagement.Suspect;
import dev.marquee.analytics.engagement.AccountEngagement.Suspects;
import dev.marquee.analytics.sample.Happening;
import dev.marquee.analytics.sample.LogInMemory;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.EventScope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountEngagementTest {
  private final List<Event> events = new ArrayList<>();

  @Test
  void eachFilmCountsTheAccountAsOneViewer() {
    view("ann", "a", 1, 30);
    view("ann", "a", 2, 50);
    view("ann", "b", 61, 70);
    events.add(Happening.of("ann", Action.SHARE, 62).about("b").event());

    EngagementMetrics metrics = of("ann");

    assertThat(metrics.get(Metric.VIEW_COUNT)).hasValue(3);
    assertThat(metrics.get(Metric.SHARE_COUNT)).hasValue(1);
    assertThat(metrics.get(Metric.UNIQUE_VIEWERS)).hasValue(2);
    assertThat(metrics.get(Metric.REPEAT_VIEWERS)).hasValue(1);
    assertThat(metrics.get(Metric.AVG_VIEW_DURATION)).hasValue(50);
    assertThat(metrics.get(Metric.VELOCITY)).hasValue(2);
  }

  @Test
  void anAccountThatDidNothingHasNoEngagement() {
    assertThat(
            AccountEngagement.of(
                new LogInMemory(events), EventScope.EVERYTHING.by(new UserId("ann"))))
        .isEmpty();
  }

  @Test
  void accountsThatRaiseAFlagAreListedTheSurestFirst() {
    farm("farm", 30, 2);
    IntStream.range(0, 30).forEach(i -> view("bounce", "f-" + i, 10L * i, 4));
    IntStream.range(0, 40).forEach(i -> view("fan", "f-" + i, 100L * i, 3_000));

    Suspects found = suspects();

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.surest())
        .extracting(suspect -> suspect.account().value())
        .containsExactly("farm", "bounce");
    assertThat(found.surest().getFirst().verdict().flags())
        .containsExactly(Flag.SUSPICIOUS_VIEW_DURATION, Flag.BOT_LIKE_BEHAVIOR);
    assertThat(found.surest().getFirst().events()).isEqualTo(30);
  }

  @Test
  void aFewEventsTellNothingOfAnAccount() {
    farm("nineteen", 19, 1);
    farm("twenty", 20, 1);

    assertThat(suspects().surest())
        .extracting(suspect -> suspect.account().value())
        .containsExactly("twenty");
  }

  @Test
  void theListIsBoundedAndTheirNumberIsNot() {
    for (int account = 0; account < AccountEngagement.MAX_SIZE + 5; account++) {
      farm("u-" + account, account == 3 ? 25 : 20, 1);
    }

    Suspects found = suspects();

    assertThat(found.total()).isEqualTo(AccountEngagement.MAX_SIZE + 5);
    assertThat(found.surest()).hasSize(AccountEngagement.MAX_SIZE);
    assertThat(found.surest()).isSortedAccordingTo(Suspect.SUREST_FIRST);
    assertThat(found.surest().getFirst().account().value()).isEqualTo("u-3");
  }

  @Test
  void filmsBeyondTheBoundCountOnceForEachView() {
    AccountTally tally = new AccountTally();
    for (int film = 0; film < AccountTally.MAX_FILMS; film++) {
      tally.add(Happening.of("bot", Action.VIEW, 1).about("f-" + film).event());
    }
    tally.add(Happening.of("bot", Action.VIEW, 1).about("more").event());
    tally.add(Happening.of("bot", Action.VIEW, 1).about("more").event());

    assertThat(tally.metrics().get(Metric.UNIQUE_VIEWERS)).hasValue(AccountTally.MAX_FILMS + 2);
    assertThat(tally.metrics().get(Metric.REPEAT_VIEWERS)).hasValue(0);
  }

  /** Short views of one and the same film. */
  private void farm(String user, int views, double seconds) {
    IntStream.range(0, views).forEach(i -> view(user, "pushed", i, seconds));
  }

  private void view(String user, String film, long minutes, double seconds) {
    events.add(Happening.of(user, Action.VIEW, minutes).about(film).lasting(seconds).event());
  }

  private EngagementMetrics of(String user) {
    return AccountEngagement.of(new LogInMemory(events), EventScope.EVERYTHING.by(new UserId(user)))
        .orElseThrow();
  }

  private Suspects suspects() {
    return AccountEngagement.suspects(
        new LogInMemory(events), EventScope.EVERYTHING, EngagementThresholds.USUAL);
  }
}
