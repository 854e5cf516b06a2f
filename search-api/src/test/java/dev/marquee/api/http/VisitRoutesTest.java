package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.audience.Action;
import dev.marquee.audience.Device;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Origin;
import dev.marquee.audience.SessionId;
import dev.marquee.audience.Surroundings;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Visibility;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitRoutesTest {
  /** A Monday. */
  private static final Instant MONDAY = Instant.parse("2026-01-05T20:00:00Z");

  private static final MovieId HEAT = new MovieId("tmdb-949");

  @TempDir Path folder;

  private TestServer server;

  /** Ann searches, sees, watches and rates on her phone; Bob searches in vain; Ann comes back. */
  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    List<Event> events = new ArrayList<>();
    events.add(event("ann", "one", Action.SEARCH, 0, "Heat", OptionalInt.empty()));
    events.add(event("ann", "one", Action.IMPRESSION, 1, "", OptionalInt.of(2)));
    events.add(event("ann", "one", Action.CLICK, 20, "", OptionalInt.of(2)));
    events.add(event("ann", "one", Action.VIEW, 21, "", OptionalInt.empty()));
    events.add(event("ann", "one", Action.WATCH, 60, "", OptionalInt.empty()));
    events.add(event("ann", "one", Action.RATE, 2 * 3_600, "", OptionalInt.empty()));
    events.add(event("bob", "two", Action.SEARCH, 0, "qqqq", OptionalInt.empty()));
    events.add(event("ann", "three", Action.VIEW, 7 * 86_400, "", OptionalInt.empty()));
    server.store().events().append(events, Visibility.ON_RETURN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Event event(
      String user, String visit, Action action, int second, String query, OptionalInt position) {
    boolean isSearch = !query.isEmpty();
    OptionalDouble value =
        isSearch ? OptionalDouble.of(query.equals("Heat") ? 3 : 0) : OptionalDouble.empty();
    return new Event(
        new EventId(user + action.text() + second),
        new UserId(user),
        Optional.of(new SessionId(visit)),
        isSearch ? Optional.empty() : Optional.of(HEAT),
        action,
        MONDAY.plusSeconds(second),
        MONDAY.plusSeconds(second),
        new EventDetails(
            OptionalDouble.empty(),
            Optional.of(query).filter(words -> !words.isEmpty()),
            value,
            position.isPresent() ? Optional.of(Origin.SEARCH) : Optional.empty(),
            position,
            Optional.empty()),
        new Surroundings(
            Optional.of(user.equals("ann") ? Device.PHONE : Device.TV),
            Optional.of(user.equals("ann") ? "FR" : "IN"),
            Optional.empty(),
            Optional.empty()),
        false);
  }

  @Test
  void tellsHowLongDeepAndEngagedVisitsWere() {
    JsonNode told = figure("sessions");

    assertThat(told.get("sessions").intValue()).isEqualTo(3);
    assertThat(told.get("mean_length_seconds").intValue()).isEqualTo(7_200 / 3);
    assertThat(told.get("bounce_rate").doubleValue()).isEqualTo(0.6667);
    assertThat(told.get("days").findValuesAsText("day"))
        .containsExactly("2026-01-05", "2026-01-12");
    Golden.check("sessions", told);
  }

  @Test
  void followsVisitsAndAccountsThroughTheFunnel() {
    JsonNode told = figure("funnel");

    assertThat(told.get("session").findValuesAsText("reached")).containsExactly("2", "1", "1", "1");
    assertThat(told.get("account").findValuesAsText("action"))
        .containsExactly("search", "view", "watch", "rate");
    Golden.check("funnel", told);
  }

  @Test
  void theWindowOfAFunnelIsASetting() {
    assertThat(figure("funnel?window=1h").get("account").findValuesAsText("reached"))
        .containsExactly("2", "1", "1", "0");
  }

  @Test
  void tellsWhoCameBack() {
    JsonNode told = figure("retention?to=2026-01-18");

    assertThat(told.at("/cohorts/0/accounts").intValue()).isEqualTo(2);
    assertThat(told.at("/cohorts/0/weeks/1/active").intValue()).isEqualTo(1);
    assertThat(told.at("/cohorts/0/weeks")).hasSize(2);
    Golden.check("retention", told);
  }

  @Test
  void tellsWhatPeopleSearchedForAndFound() {
    JsonNode told = figure("queries");

    assertThat(told.get("top").findValuesAsText("query")).containsExactly("heat", "qqqq");
    assertThat(told.get("top_without_results").findValuesAsText("query")).containsExactly("qqqq");
    Golden.check("queries", told);
  }

  @Test
  void tellsWhatCameOfFilmsBeingShown() {
    JsonNode told = figure("clicks");

    assertThat(told.at("/items/0/origin").textValue()).isEqualTo("search");
    assertThat(told.at("/items/0/mean_clicked_position").intValue()).isEqualTo(2);
    Golden.check("clicks", told);
  }

  @ParameterizedTest
  @CsvSource({
    "device=phone, 2",
    "device=tv, 1",
    "country=FR, 2",
    "country=DE, 0",
    "origin=search, 1",
    "device=phone&to=2026-01-05, 1",
  })
  void countsOnlyWhatIsAskedAbout(String filter, int visits) {
    assertThat(figure("sessions?" + filter).get("sessions").intValue()).isEqualTo(visits);
    JsonNode behaviour = json(server.get("/api/analytics/user-behavior?" + filter));
    assertThat(behaviour.get("sessions").intValue()).isEqualTo(visits);
  }

  @ParameterizedTest
  @CsvSource({
    "sessions, 'day,sessions,actions,'",
    "funnel, 'unit,step,reached,'",
    "retention, 'first_week,accounts,week_0'",
    "queries, 'query,searches,'",
    "clicks, 'origin,shown,clicked,'",
  })
  void eachIsThereAsAFile(String name, String header) {
    HttpResponse<String> table = server.get("/api/analytics/%s.csv".formatted(name));

    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.body()).startsWith(header);
    assertThat(table.body().lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions?device=fridge",
        "funnel?window=5m",
        "funnel?window=31d",
        "retention?offset=home",
        "queries?country=france",
        "clicks?origin=elsewhere",
        "sessions.csv?colour=red",
        "heatmap?country=f",
      })
  void whatCannotBeMeantIsRefused(String path) {
    assertThat(server.get("/api/analytics/" + path).statusCode()).isEqualTo(400);
  }

  @Test
  void anEmptyTimeHasNoRates() {
    JsonNode told = figure("sessions?from=2020-01-01&to=2020-02-01");

    assertThat(told.get("sessions").intValue()).isZero();
    assertThat(told.has("bounce_rate")).isFalse();
    assertThat(figure("retention?to=2020-02-01").get("cohorts")).isEmpty();
  }

  @Test
  void tellsAPersonWhatThePersonLikes() {
    String ann = "/api/users/ann/preferences";
    String token =
        new AccountTokens(TestServer.ACCOUNT_KEY, new OperatorKey(TestServer.KEY))
            .tokenOf(new UserId("ann"));

    HttpResponse<String> told = bearer(ann, token);

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(json(told).at("/decades/0/name").textValue()).isEqualTo("1990");
    assertThat(json(told).at("/genres/0/score").doubleValue()).isEqualTo(1);
    Golden.check("preferences", json(told));
    assertThat(server.get(ann).statusCode()).isEqualTo(401);
    assertThat(bearer("/api/users/bob/preferences", token).statusCode()).isEqualTo(401);
    assertThat(bearer("/api/users/bob/preferences", TestServer.KEY).statusCode()).isEqualTo(200);
    assertThat(bearer("/api/users/%s/preferences".formatted("x".repeat(129)), token).statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> bearer(String path, String token) {
    return server.send(server.request(path).header("Authorization", "Bearer " + token).GET());
  }

  private JsonNode figure(String name) {
    return json(server.get("/api/analytics/" + name));
  }
}
