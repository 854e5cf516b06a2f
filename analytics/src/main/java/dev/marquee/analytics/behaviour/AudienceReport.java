package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures of behaviour for which each event must be looked at: one walk makes them all. It
 * costs time in proportion to the events of the period, and so is to be made in the background and
 * kept, not made for a request.
 *
 * @param visits with the rate of engagement
 */
public record AudienceReport(
    VisitSummary visits,
    Funnel visitFunnel,
    Funnel accountFunnel,
    Retention retention,
    QueryReport queries,
    ClickThrough clicks) {
  /** Queries in each list: more than anybody reads, few enough to send. */
  public static final int QUERIES = 100;

  /**
   * Walks once over a log.
   *
   * @param scope its actions should be all: a visit is what the actions in it are
   * @param offset of the place whose days and weeks are meant
   * @param window of the funnels, as {@link Funnel#figure} has it
   * @param now where the period goes on beyond it, weeks are told until now
   */
  public static AudienceReport of(
      EventLog log, EventScope scope, ZoneOffset offset, Duration window, Instant now) {
    Instant end = scope.period().until().isBefore(now) ? scope.period().until() : now;
    Figure<VisitSummary> visits = VisitSummary.figure(offset);
    Figure<Funnel> visitFunnel = Funnel.figure(Funnel.Unit.VISIT, window);
    Figure<Funnel> accountFunnel = Funnel.figure(Funnel.Unit.ACCOUNT, window);
    Figure<Retention> retention = Retention.figure(offset, end);
    Figure<QueryReport> queries = QueryReport.figure(QUERIES);
    Figure<ClickThrough> clicks = ClickThrough.figure();
    try (Snapshot<Event> walk = log.walk(scope)) {
      EventWalk.feed(walk, List.of(visits, visitFunnel, accountFunnel, retention, queries, clicks));
    }
    return new AudienceReport(
        visits.result(),
        visitFunnel.result(),
        accountFunnel.result(),
        retention.result(),
        queries.result(),
        clicks.result());
  }

  /**
   * The part of the visits with a like, comment, share, rate, review or watch, 0 to 1; empty
   * without a visit.
   */
  public OptionalDouble engagementRate() {
    return visits.total().engagementRate();
  }
}
