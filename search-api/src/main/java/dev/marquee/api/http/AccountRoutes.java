package dev.marquee.api.http;

import dev.marquee.analytics.behaviour.EventWalk;
import dev.marquee.analytics.behaviour.Figure;
import dev.marquee.analytics.behaviour.Preferences;
import dev.marquee.api.ApiParts;
import dev.marquee.api.JobRequest;
import dev.marquee.api.Jobs;
import dev.marquee.api.People;
import dev.marquee.api.wire.AccountDocument;
import dev.marquee.api.wire.PreferencesDocument;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.document.FieldError;
import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Accounts of visitors: an id that chance makes, the token that goes with it, its tastes, its end.
 */
final class AccountRoutes {
  /** Requests to such paths are written down without the name of the account. */
  static final String ACCOUNT = "/api/users/{id}";

  private final AccountTokens tokens;
  private final People people;
  private final Jobs jobs;
  private final EventLog events;
  private final FilmsByAnyId films;
  private final InstantSource clock;

  AccountRoutes(AccountTokens tokens, ApiParts parts, InstantSource clock) {
    this.tokens = tokens;
    this.people = parts.people();
    this.jobs = parts.jobs();
    this.events = parts.store().events();
    this.films = new FilmsByAnyId(parts.store().movies());
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/api/users", this::begin),
        Route.get(ACCOUNT + "/preferences", this::preferences),
        new Route(Method.DELETE, ACCOUNT, Route.Access.EVERYBODY, this::forget));
  }

  /** Nothing is stored: an account exists when something is said in its name. */
  private void begin(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    UserId account = new UserId(UUID.randomUUID().toString());
    response.status(Status.CREATED_201);
    Answers.json(request, response, AccountDocument.of(account, tokens.tokenOf(account)));
  }

  private void preferences(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    UserId account = account(request);
    tokens.check(request, account);
    Figure<Preferences> figure = Preferences.figure(films, clock.instant());
    try (Snapshot<Event> walk = events.walk(EventScope.EVERYTHING.by(account))) {
      EventWalk.feed(walk, List.of(figure));
    }
    Answers.json(request, response, PreferencesDocument.of(account, figure.result()));
  }

  /** The wish is kept before it is answered; who is unknown may be forgotten too. */
  private void forget(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    UserId account = account(request);
    tokens.check(request, account);
    people.forget(account);
    JobRoutes.accept(jobs, new JobRequest.Forget(), request, response);
  }

  private static UserId account(ServerRequest request) {
    String name = request.path().pathParameters().get("id");
    if (!UserId.isValid(name)) {
      throw ProblemException.of(
          List.of(
              new FieldError(
                  "id",
                  "must be 1 to %d characters without blanks at the ends"
                      .formatted(UserId.MAX_LENGTH))));
    }
    return new UserId(name);
  }
}
