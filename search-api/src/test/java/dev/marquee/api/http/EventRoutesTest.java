package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.api.ApiLimits;
import dev.marquee.api.ApiSettings;
import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.store.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRoutesTest {
  private static final String EVENTS = "/api/events";
  private static final String FRIEND = "https://friend.example";
  private static final String ONE = event("e-1");

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder.resolve("store"), settings(true), List.of());
  }

  private static ApiSettings settings(boolean collectsEvents) {
    return new ApiSettings(
        "127.0.0.1",
        0,
        Set.of(),
        TestServer.KEY,
        TestServer.ACCOUNT_KEY,
        Set.of(FRIEND),
        ApiLimits.USUAL,
        ApiSettings.LogFormat.TEXT,
        false,
        collectsEvents);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String event(String id) {
    return "{\"event_id\": \"%s\", \"user_id\": \"u-1\", \"action\": \"view\"}".formatted(id);
  }

  private HttpResponse<String> post(String type, String body) {
    return server.send(
        server.request(EVENTS).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private List<Event> stored() {
    try (Snapshot<Event> walk = server.store().events().walk(EventScope.EVERYTHING)) {
      return walk.next(Snapshot.MAX_SIZE);
    }
  }

  @Test
  void anEventIsTakenOnce() {
    assertThat(server.postJson(EVENTS, ONE).body())
        .isEqualTo("{\"taken\":1,\"repeated\":0,\"refused\":[]}");
    assertThat(server.postJson(EVENTS, ONE).body())
        .isEqualTo("{\"taken\":0,\"repeated\":1,\"refused\":[]}");
    assertThat(server.store().events().count()).isEqualTo(1);
  }

  @Test
  void whatAClientTellsIsKept() {
    Instant moment = Instant.now().minus(Duration.ofHours(3));
    String body =
        """
        {"event_id": "e-1", "user_id": "u-1", "session_id": "s-1", "movie_id": "ml-999999", "action": "click",
         "timestamp": "%s", "duration_seconds": 3.5, "query": "dark kn", "value": 12, "origin": "search",
         "position": 2, "experiment": "b", "device": "phone", "country": "IN", "referrer_host": "films.example"}
        """
            .formatted(moment);
    assertThat(json(server.postJson(EVENTS, body)).path("taken").intValue()).isEqualTo(1);

    Event kept = stored().getFirst();
    assertThat(kept.timestamp()).isEqualTo(moment.truncatedTo(ChronoUnit.MILLIS));
    assertThat(kept.receivedAt()).isBetween(moment, Instant.now());
    assertThat(kept.toString())
        .contains("s-1", "ml-999999", "CLICK", "3.5", "dark kn", "12.0", "SEARCH", "PHONE", "IN");
    assertThat(kept.surroundings().addressHash())
        .hasValueSatisfying(hash -> assertThat(hash).matches("[0-9a-f]{16}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | [%s, %s]",
        "application/json | [%s,%s,%s]",
        "text/plain | [%s, %s]",
        "application/x-ndjson | %s\\n%s\\n",
        "application/x-ndjson | %s\\n\\n%s",
        "application/ndjson;charset=utf-8 | %s\\n%s"
      })
  void severalEventsComeInAnyForm(String type, String form) {
    String body = form.replace("\\n", "\n").formatted(event("a"), event("b"), event("c"));

    JsonNode answer = json(post(type, body));

    assertThat(answer.path("taken").intValue()).isEqualTo(form.split("%s", -1).length - 1);
  }

  @Test
  void halfValidBatchIsTakenAsFarAsItIsValid() {
    String body =
        "[%s, {\"event_id\": \"e-2\", \"user_id\": \"u\", \"action\": \"dance\"}, 7, %s, %s]"
            .formatted(ONE, ONE, event("e-3"));

    assertThat(server.postJson(EVENTS, body).body())
        .isEqualTo(
            "{\"taken\":2,\"repeated\":1,\"refused\":[{\"index\":1,\"event_id\":\"e-2\",\"reason\":\"action:"
                + " is not a known action: 'dance'\"},{\"index\":2,\"reason\":\"an event must be a"
                + " JSON object\"}]}");
    assertThat(server.store().events().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"user_id\": \"u\", \"action\": \"view\"} | event_id: is required",
        "{\"event_id\": \"\", \"user_id\": \"u\", \"action\": \"view\"} | event_id: is required",
        "{\"event_id\": 7, \"user_id\": \"u\", \"action\": \"view\"} | event_id: must be text",
        "{\"event_id\": \"e\"} | user_id: is required (and 1 more)",
        "{\"event_id\": \"e\", \"user_id\": \"u\", \"action\": \"view\", \"when\": 1} | when: is"
            + " not a known field",
        "{\"event_id\": \"e\", \"user_id\": \"u\", \"action\": \"view\", \"suspicious\": false} |"
            + " suspicious: is filled in by Marquee",
        "{\"event_id\": \"e\", \"user_id\": \"u\", \"action\": \"view\", \"position\": 0} |"
            + " position must be 1..10000, got 0",
        "{\"event_id\": \"e\", \"user_id\": \"u\", \"action\": \"view\", \"country\": \"India\"} |"
            + " country must be two capital letters such as IN, got 'India'",
        "{\"event_id\": \"e\", \"user_id\": \"u\", \"action\": \"view\", \"movie_id\": \"A B\"} |"
            + " movie_id: a movie id is 1 to 64 characters of a-z, 0-9 and '-', got 'A B'",
        "{\"event_id\": \"e\", \"user_id\": \"u\", \"action\": \"view\", \"timestamp\": \"noon\"} |"
            + " timestamp: must be a moment such as 2026-01-31T12:00:00Z, got 'noon'",
        "{\"event_id\": \"e\", \"user_id\": \"u\", \"action\": \"view\", \"value\": 1e999} | value:"
            + " must be a number",
      })
  void whatIsWrongWithAnEventIsTold(String event, String reason) {
    JsonNode answer = json(server.postJson(EVENTS, event));

    assertThat(answer.path("refused").path(0).path("reason").textValue()).isEqualTo(reason);
    assertThat(server.store().events().count()).isZero();
  }

  /** Years off, a moment before or behind what is allowed, and just within. */
  @ParameterizedTest
  @CsvSource({"-PT87600H, 0", "-PT168H1M, 0", "-PT167H59M, 1", "PT4M, 1", "PT6M, 0", "PT87600H, 0"})
  void clocksThatAreOffAreRefused(Duration off, int taken) {
    String body = ONE.replace("}", ", \"timestamp\": \"%s\"}".formatted(Instant.now().plus(off)));

    JsonNode answer = json(server.postJson(EVENTS, body));

    assertThat(answer.path("taken").intValue()).isEqualTo(taken);
    assertThat(answer.path("refused").path(0).path("reason").asText())
        .startsWith(
            taken == 1 ? "" : "timestamp: must be from 7 days ago to 5 minutes ahead, got ");
  }

  @Test
  void timesWithAnOffsetAreUnderstood() {
    Instant moment = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String local = moment.atOffset(ZoneOffset.ofHoursMinutes(5, 30)).toString();

    server.postJson(EVENTS, ONE.replace("}", ", \"timestamp\": \"%s\"}".formatted(local)));

    assertThat(stored()).extracting(Event::timestamp).containsExactly(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | must have at least one event",
        "'' | must have at least one event",
        "[{\"event_id\": \"e-1\", | is not JSON: Unexpected end-of-input",
        "nonsense | is not JSON: Unrecognized token",
      })
  void whatIsNotJsonIsRefusedWhole(String body, String detail) {
    HttpResponse<String> answer = server.postJson(EVENTS, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").textValue()).startsWith(detail);
  }

  @Test
  void longIdsAreRefusedWithoutRepeatingThem() {
    HttpResponse<String> answer = server.postJson(EVENTS, event("x".repeat(1 << 20)));

    assertThat(json(answer).path("refused").path(0).path("reason").textValue())
        .isEqualTo("event_id: must have at most 20000 characters, got 1048576");
    assertThat(answer.body().length()).isLessThan(300);
  }

  @Test
  void mostEventsOfACallAreTakenAndNotOneMore() {
    String most =
        IntStream.range(0, 10_000)
            .mapToObj(number -> event("e-" + number))
            .collect(Collectors.joining("\n"));
    assertThat(json(post("application/x-ndjson", most)).path("taken").intValue()).isEqualTo(10_000);

    HttpResponse<String> more = post("application/x-ndjson", most + event("one more"));
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(json(more).path("detail").textValue()).isEqualTo("must have at most 10000 events");
  }

  @Test
  void bodiesOfElevenMebibytesAreTooLarge() {
    HttpResponse<String> answer = server.postJson(EVENTS, " ".repeat(11 << 20) + ONE);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(json(answer).path("detail").textValue())
        .isEqualTo("the body must have at most 10485760 bytes");
    assertThat(server.store().events().count()).isZero();
  }

  /** One sender has announced ten mebibytes, which leaves six of those that are held at once. */
  @Test
  void whatIsMoreThanCanBeHeldAtOnceIsToBeSentAgainLater() throws IOException {
    String announced = "POST %s HTTP/1.1\nHost: localhost\nContent-Length: %d";
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head = announced.formatted(EVENTS, 10 << 20).replace("\n", "\r\n") + "\r\n\r\n";
      slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      await()
          .untilAsserted(
              () ->
                  assertThat(server.sendRaw(announced.formatted(EVENTS, 7 << 20), ""))
                      .startsWith("HTTP/1.1 429 ")
                      .contains("\r\nRetry-After: 1\r\n", "send them again later"));
      assertThat(server.postJson(EVENTS, ONE).body()).contains("\"taken\":1");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(server.postJson(EVENTS, " ".repeat(7 << 20) + ONE).body())
                    .contains("\"repeated\":1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/x-www-form-urlencoded"})
  void otherTypesAreNotUnderstood(String type) {
    assertThat(post(type, ONE).statusCode()).isEqualTo(415);
  }

  @Test
  void pagesOfListedOriginsMaySendEvents() {
    HttpResponse<String> friend = postFrom(FRIEND);
    assertThat(friend.statusCode()).isEqualTo(200);
    assertThat(friend.headers().firstValue("Access-Control-Allow-Origin")).contains(FRIEND);
    assertThat(friend.headers().firstValue("Access-Control-Expose-Headers"))
        .contains("Retry-After");

    assertThat(postFrom("https://stranger.example").statusCode()).isEqualTo(403);
  }

  @Test
  void aServerThatCollectsNothingSaysSo() {
    try (TestServer quiet = TestServer.start(folder.resolve("quiet"), settings(false), List.of())) {
      HttpResponse<String> answer = quiet.postJson(EVENTS, ONE);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(json(answer).path("detail").textValue())
          .isEqualTo("this server takes in no events; it runs with ANALYTICS_ENABLED=false");
      assertThat(quiet.store().events().count()).isZero();
    }
  }

  private HttpResponse<String> postFrom(String origin) {
    return server.send(
        server
            .request(EVENTS)
            .header("Content-Type", "text/plain")
            .header("Origin", origin)
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString(ONE)));
  }
}
