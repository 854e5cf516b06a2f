package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.engagement.AccountEngagement;
import dev.marquee.analytics.engagement.AccountEngagement.Suspect;
import dev.marquee.analytics.engagement.AccountEngagement.Suspects;
import dev.marquee.analytics.engagement.EngagementMetrics;
import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.analytics.engagement.EngagementVerdict;
import dev.marquee.analytics.engagement.FilmEngagement;
import dev.marquee.api.wire.EngagementBody;
import dev.marquee.api.wire.SuspectsDocument;
import dev.marquee.api.wire.VerdictDocument;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.store.EventLog;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Whether engagement looks made: of metrics, of a film, of an account; and which accounts do. */
final class FakeDetectionRoutes {
  private static final int USUAL_ACCOUNTS = 20;
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final EventLog events;
  private final FilmsByAnyId films;
  private final EngagementThresholds thresholds;
  private final KeptAnswers<EventScope, Suspects> suspects;
  private final InstantSource clock;

  FakeDetectionRoutes(
      EventLog events, FilmsByAnyId films, EngagementThresholds thresholds, InstantSource clock) {
    this.events = events;
    this.films = films;
    this.thresholds = thresholds;
    this.suspects =
        new KeptAnswers<>(
            scope -> AccountEngagement.suspects(events, scope, thresholds),
            events::count,
            GOOD_FOR,
            clock);
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            Method.POST, "/api/analytics/fake-detection", Route.Access.ANALYTICS, this::judge),
        Route.ofAnalytics("/api/analytics/accounts/suspicious", this::list),
        Route.ofAnalytics("/api/analytics/accounts/suspicious.csv", this::table));
  }

  private void judge(ServerRequest request, ServerResponse response) throws DocumentException {
    ObjectNode verdict =
        switch (EngagementBody.read(Bodies.json(request))) {
          case EngagementBody.Given(EngagementMetrics metrics) ->
              VerdictDocument.of(EngagementVerdict.of(metrics, thresholds));
          case EngagementBody.OfFilm(MovieId film, int days) -> ofFilm(film, lastDays(days));
          case EngagementBody.OfAccount(UserId account, int days) ->
              ofAccount(account, lastDays(days));
        };
    Answers.json(request, response, verdict);
  }

  private Period lastDays(int days) {
    return TimeParameters.lastDays(days, clock.instant());
  }

  private ObjectNode ofFilm(MovieId id, Period period) {
    Movie film = films.apply(Set.of(id)).get(id);
    EventScope scope =
        EventScope.EVERYTHING.within(period).about(film == null ? Set.of(id) : film.knownAs());
    if (film == null && events.actions(scope).total() == 0) {
      throw ProblemException.unknownFilm(
          "there is no film with this movie_id, and no event about it in this time");
    }
    return verdict(FilmEngagement.walked(events, scope), period);
  }

  private ObjectNode ofAccount(UserId account, Period period) {
    EngagementMetrics metrics =
        AccountEngagement.of(events, EventScope.EVERYTHING.within(period).by(account))
            .orElseThrow(
                () ->
                    ProblemException.of(
                        Status.NOT_FOUND_404, "there is no event of this account in this time"));
    return verdict(metrics, period);
  }

  private ObjectNode verdict(EngagementMetrics metrics, Period period) {
    return VerdictDocument.of(EngagementVerdict.of(metrics, thresholds), metrics, period);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Listed listed = listed(request);
    Answers.json(
        request, response, SuspectsDocument.of(listed.period(), listed.total(), listed.accounts()));
  }

  private void table(ServerRequest request, ServerResponse response) {
    Answers.table(request, response, SuspectsDocument.table(listed(request).accounts()));
  }

  private record Listed(Period period, long total, List<Suspect> accounts) {}

  private Listed listed(ServerRequest request) {
    var parameters = new QueryParameters(request.query());
    EventScope asked = new ScopeParameters(parameters).scope(ZoneOffset.UTC);
    int limit = parameters.integer("limit", 1, AccountEngagement.MAX_SIZE).orElse(USUAL_ACCOUNTS);
    parameters.check();
    EventScope scope = asked.within(bounded(asked.period()));
    Suspects found = suspects.soon(scope).orElseThrow(ProblemException::stillCounting);
    List<Suspect> shown = found.surest().stream().filter(this::isStillThere).limit(limit).toList();
    return new Listed(scope.period(), found.total(), shown);
  }

  /** Up to the end of today, and from a month before, where it is not told. */
  private Period bounded(Period told) {
    Instant tonight = lastDays(1).until();
    boolean isOpen = told.until().equals(Period.ALL_TIME.until()) && told.from().isBefore(tonight);
    Instant until = isOpen ? tonight : told.until();
    Instant from =
        told.from().equals(Period.ALL_TIME.from())
            ? until.minus(Duration.ofDays(EngagementBody.USUAL_DAYS))
            : told.from();
    return new Period(from, until);
  }

  /** Who was forgotten since is not named. */
  private boolean isStillThere(Suspect suspect) {
    return events.actions(EventScope.EVERYTHING.by(suspect.account())).total() > 0;
  }
}
