package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.AudienceReport;
import dev.marquee.analytics.behaviour.BehaviourReport;
import dev.marquee.analytics.behaviour.Change;
import dev.marquee.analytics.behaviour.Funnel;
import dev.marquee.analytics.trend.FeelingTrend;
import dev.marquee.api.ApiParts;
import dev.marquee.api.wire.BehaviourDocument;
import dev.marquee.api.wire.DashboardDocument;
import dev.marquee.api.wire.Json;
import dev.marquee.api.wire.TrendingDocument;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** What the audience does and how the films fare, as the dashboard shows it. Thread-safe. */
final class DashboardFigures {
  /** Films in a list, where nothing else was asked for. */
  static final int USUAL_FILMS = 10;

  static final Duration USUAL_WINDOW = Duration.ofHours(24);

  private final Store store;
  private final boolean simulated;
  private final EventLog events;
  private final FilmsByAnyId films;
  private final TrendingFilms trending;
  private final AudienceSurvey survey;
  private final InstantSource clock;

  DashboardFigures(
      ApiParts parts,
      FilmsByAnyId films,
      TrendingFilms trending,
      AudienceSurvey survey,
      InstantSource clock) {
    this.store = parts.store();
    this.simulated = parts.pages().simulated();
    this.events = store.events();
    this.films = films;
    this.trending = trending;
    this.survey = survey;
    this.clock = clock;
  }

  /** What people did. */
  ObjectNode behaviour(EventScope scope) {
    return behaviour(scope, visits(scope));
  }

  /** The part of it that makes a table. */
  BehaviourReport report(EventScope scope) {
    return BehaviourReport.of(events, scope, films, USUAL_FILMS);
  }

  /** All of the dashboard. */
  ObjectNode of(Period period) {
    EventScope everything = EventScope.EVERYTHING.within(period);
    Optional<AudienceReport> visits = visits(everything);
    OptionalDouble engagement = engagement(visits);
    OptionalDouble sentiment = sentiment(period);
    ObjectNode metrics = behaviour(everything, visits);
    ObjectNode changes = changes(metrics);
    Change.before(period)
        .ifPresent(
            before -> {
              DashboardDocument.putChange(
                  changes,
                  "engagement_rate",
                  engagement,
                  engagement(visits(everything.within(before))));
              DashboardDocument.putChange(changes, "avg_sentiment", sentiment, sentiment(before));
            });
    ObjectNode figures =
        DashboardDocument.of(
            metrics,
            new DashboardDocument.Health(store.movies().count(), engagement, sentiment),
            TrendingDocument.of(
                trending.films(new TrendingFilms.Question(USUAL_WINDOW, USUAL_FILMS, 0))),
            events.count(),
            feeling(period));
    if (!changes.isEmpty()) {
      figures.set("changes", changes);
    }
    if (simulated) {
      DashboardDocument.putSimulated(figures);
    }
    return figures;
  }

  /** Taken out of the figures of behaviour: on the dashboard all changes stand together. */
  private static ObjectNode changes(ObjectNode metrics) {
    return metrics.remove("changes") instanceof ObjectNode changes ? changes : Json.object();
  }

  private ObjectNode behaviour(EventScope scope, Optional<AudienceReport> visits) {
    BehaviourReport report = report(scope);
    OptionalLong count =
        visits.stream().mapToLong(found -> found.visits().total().visits()).findFirst();
    ObjectNode node = BehaviourDocument.of(report, scope.period(), count);
    report
        .comparedWithBefore(events, scope)
        .ifPresent(comparison -> node.set("changes", BehaviourDocument.of(comparison)));
    return node;
  }

  private Optional<AudienceReport> visits(EventScope scope) {
    return survey.report(new AudienceSurvey.Question(scope, ZoneOffset.UTC, Funnel.USUAL_WINDOW));
  }

  private static OptionalDouble engagement(Optional<AudienceReport> visits) {
    return visits.map(AudienceReport::engagementRate).orElse(OptionalDouble.empty());
  }

  private OptionalDouble sentiment(Period period) {
    return store.reviews().tally(new ReviewScope(Set.of(), period)).meanScore();
  }

  /** Of a longer period, the last part that can be told day by day. */
  private FeelingTrend feeling(Period period) {
    Instant now = clock.instant();
    Instant until = period.until().isBefore(now) ? period.until() : now;
    Instant earliest = until.minus(Duration.ofDays(ReviewIndex.MAX_DAYS - 1));
    Instant from = period.from().isAfter(earliest) ? period.from() : earliest;
    return from.isBefore(until)
        ? FeelingTrend.of(store.reviews().days(new ReviewScope(Set.of(), new Period(from, until))))
        : FeelingTrend.of(List.of());
  }
}
