package dev.marquee.api.http;

import dev.marquee.analytics.behaviour.AudienceReport;
import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** Goes through the events one by one, as {@link KeptAnswers} does, to tell of visits. */
final class AudienceSurvey {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final KeptAnswers<Question, AudienceReport> reports;

  AudienceSurvey(EventLog log, InstantSource clock) {
    reports =
        new KeptAnswers<>(
            question ->
                AudienceReport.of(
                    log, question.scope(), question.offset(), question.window(), clock.instant()),
            log::count,
            GOOD_FOR,
            clock);
  }

  /**
   * What somebody wants to know.
   *
   * @param offset of the place whose days and weeks are meant
   * @param window of the funnels
   */
  record Question(EventScope scope, ZoneOffset offset, Duration window) {}

  /** Empty when the first report on a question takes longer than anybody waits. */
  Optional<AudienceReport> report(Question question) {
    return reports.soon(question);
  }
}
