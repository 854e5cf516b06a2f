package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.audience.Action;
import dev.marquee.audience.UserId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeDetectionRoutesTest {
  private static final String COUNT = "must be a whole number of 0..1000000000000000, got ";
  private static final String NUMBER = "must be a number of 0..1000000000000000, got ";

  @TempDir static Path folder;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tellsWhichRulesCouldNotBeAppliedAndWhy() {
    JsonNode verdict = judged("{\"view_count\": 5000, \"like_count\": 0, \"velocity\": null}");

    assertThat(verdict.get("is_suspicious").booleanValue()).isFalse();
    assertThat(verdict.get("confidence").intValue()).isZero();
    assertThat(verdict.get("flags")).isEmpty();
    assertThat(verdict.at("/evidence/checks").findValuesAsText("outcome"))
        .hasSize(5)
        .containsOnly("missing_metrics");
    assertThat(verdict.at("/evidence/checks/0/missing/0").textValue()).isEqualTo("comment_count");
    assertThat(verdict.at("/evidence/checks/0").has("value")).isFalse();
    assertThat(verdict.at("/evidence/missing"))
        .extracting(JsonNode::textValue)
        .containsExactly(
            "comment_count",
            "share_count",
            "avg_view_duration",
            "unique_viewers",
            "repeat_viewers",
            "engagement_rate",
            "velocity");
  }

  @Test
  void nothingViewedByNobodyIsNotSuspicious() {
    JsonNode verdict =
        judged(
            """
            {"view_count": 0, "like_count": 0, "comment_count": 0, "share_count": 0,
             "avg_view_duration": 0, "unique_viewers": 0, "repeat_viewers": 0,
             "engagement_rate": 0, "velocity": 0}
            """);

    assertThat(verdict.get("is_suspicious").booleanValue()).isFalse();
    assertThat(verdict.at("/evidence/missing")).isEmpty();
    assertThat(verdict.at("/evidence/checks").findValuesAsText("outcome"))
        .isEqualTo(
            List.of("too_few_views", "too_few_views", "clear", "no_viewers", "too_few_views"));
  }

  @Test
  void aFigureJustBeyondItsThresholdIsNotRoundedOntoIt() {
    JsonNode check =
        judged("{\"view_count\": 1000000, \"like_count\": 9999, \"comment_count\": 0}")
            .at("/evidence/checks/0");

    assertThat(check.get("outcome").textValue()).isEqualTo("raised");
    assertThat(check.get("value").decimalValue()).isEqualByComparingTo("0.009999");
  }

  @Test
  void wholeNumbersAreWrittenWithoutAPoint() {
    HttpResponse<String> response = post("{\"view_count\": 1e3, \"velocity\": 1000000000000000.0}");

    assertThat(response.body())
        .contains("\"value\":1000000000000000,")
        .contains("\"threshold\":1000}")
        .contains("\"views_above\":1000}")
        .doesNotContain("E+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}                                       | view_count | or movie_id or account_id must be"
            + " given",
        "{'view_count': null}                     | view_count | or movie_id or account_id must be"
            + " given",
        "{'view_count': '5'}                      | view_count | must be a number",
        "{'view_count': 'NaN'}                    | view_count | must be a number",
        "{'view_count': true}                     | view_count | must be a number",
        "{'view_count': [5]}                      | view_count | must be a number",
        "{'view_count': -1}                       | view_count | " + COUNT + "-1",
        "{'view_count': 1.5}                      | view_count | " + COUNT + "1.5",
        "{'view_count': 1000000000000001}         | view_count | " + COUNT + "1000000000000001",
        "{'view_count': 200000000000000000000000} | view_count | " + COUNT + "2E+23",
        "{'view_count': 1e400}                    | view_count | " + COUNT + "Infinity",
        "{'view_count': 1, 'velocity': -0.5}      | velocity   | " + NUMBER + "-0.5",
        "{'view_count': 1, 'velocity': 1e16}      | velocity   | " + NUMBER + "1E+16",
        "{'view_count': 1, 'engagement_rate': {}} | engagement_rate | must be a number",
        "{'view_count': 1, 'days': 3}             | days | goes with movie_id and account_id only",
        "{'movie_id': 'a', 'view_count': 1}       | view_count | must not be given beside movie_id"
            + " or account_id",
        "{'movie_id': 'a', 'account_id': 'b'}     | account_id | must not be given beside movie_id",
        "{'movie_id': 'A b'}                      | movie_id | must be a-z, 0-9 and '-' only, got"
            + " 'A b'",
        "{'movie_id': 7}                          | movie_id | must be text that is not blank",
        "{'account_id': ' '}                      | account_id | must be text that is not blank",
        "{'account_id': 'a\\u0007b'}               | account_id | must have no control characters",
        "{'account_id': 'b', 'days': 0}           | days | must be 1..366, got 0",
        "{'account_id': 'b', 'days': 1.5}         | days | must be a whole number"
      })
  void aBadMetricIsToldWhatIsWrong(String body, String field, String message) {
    HttpResponse<String> response = post(body.replace('\'', '"'));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    JsonNode error = json(response).get("errors").get(0);
    assertThat(error.get("field").textValue()).isEqualTo(field);
    assertThat(error.get("message").textValue()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'view_count': NaN}",
        "{'view_count': Infinity}",
        "{'view_count': 1, 'view_count': 2}",
        "[]",
        "7"
      })
  void whatIsNoJsonObjectOfMetricsIsRefused(String body) {
    HttpResponse<String> response = post(body.replace('\'', '"'));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).get("errors")).hasSize(1);
  }

  @Test
  void anEndlessNumberIsRefused() {
    assertThat(post("{\"view_count\": " + "9".repeat(100_000) + "}").statusCode()).isEqualTo(400);
    assertThat(post("{\"velocity\": 1e999999999, \"view_count\": 1}").statusCode()).isEqualTo(400);
  }

  @Test
  void unknownFieldsAreNamedAllAtOnce() {
    HttpResponse<String> response = post("{\"view_cuont\": 5, \"likes\": 1, \"velocity\": -1}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("view_cuont", "likes", "velocity", "view_count");
  }

  /** Fifty views by two accounts within an hour, of a film that also has an honest viewer. */
  @Test
  void aFilmIsJudgedByWhatWasDoneAboutIt() {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(5, ChronoUnit.HOURS);
    new Doings()
        .add(50, 2, Action.VIEW, "tmdb-949", hour)
        .add("honest", Action.VIEW, "tmdb-949", hour.plusSeconds(9_000))
        .add("honest", Action.LIKE, "tmdb-949", hour.plusSeconds(9_060))
        .appendTo(server.store());

    JsonNode verdict = judged("{\"movie_id\": \"tmdb-949\", \"days\": 2}");
    JsonNode metrics = verdict.at("/evidence/metrics");

    assertThat(verdict.get("is_suspicious").booleanValue()).isFalse();
    assertThat(metrics.get("view_count").intValue()).isEqualTo(51);
    assertThat(metrics.get("unique_viewers").intValue()).isEqualTo(3);
    assertThat(metrics.get("repeat_viewers").intValue()).isEqualTo(2);
    assertThat(metrics.get("velocity").intValue()).isEqualTo(50);
    assertThat(verdict.at("/evidence/missing"))
        .extracting(JsonNode::textValue)
        .containsExactly("avg_view_duration");
    assertThat(verdict.at("/evidence/until").textValue()).endsWith("T00:00:00Z");
  }

  @Test
  void anAccountIsJudgedByWhatItDid() {
    views("bot", Instant.now().minus(1, ChronoUnit.DAYS));

    JsonNode verdict = judged("{\"account_id\": \"bot\"}");
    JsonNode listed = json(server.get("/api/analytics/accounts/suspicious?limit=1"));

    assertThat(verdict.get("flags"))
        .extracting(JsonNode::textValue)
        .containsExactly("Bot-like behavior");
    assertThat(listed.at("/items/0/account_id").textValue()).isEqualTo("bot");
    assertThat(listed.at("/items/0/confidence").intValue()).isEqualTo(33);
    assertThat(server.get("/api/analytics/accounts/suspicious.csv").body())
        .startsWith("account_id,events,confidence,flags,view_count,")
        .contains("bot,30,33,Bot-like behavior,30,");
  }

  /** The list was made before, and is kept for a while. */
  @Test
  void whoWasForgottenIsNotListed() {
    views("gone", Instant.parse("2020-05-01T12:00:00Z"));
    String path = "/api/analytics/accounts/suspicious?from=2020-05-01&to=2020-05-01";
    assertThat(json(server.get(path)).get("items")).hasSize(1);

    server.store().events().deleteBy(new UserId("gone"));

    assertThat(json(server.get(path)).get("items")).isEmpty();
  }

  @Test
  void ofWhatNothingIsKnownNothingIsSaid() {
    assertThat(post("{\"movie_id\": \"tmdb-1000000\"}").statusCode()).isEqualTo(404);
    assertThat(post("{\"account_id\": \"nobody\"}").statusCode()).isEqualTo(404);
    assertThat(post("{\"account_id\": \"" + "x".repeat(1_000_000) + "\"}").body())
        .contains("must have at most 128 characters, got 1000000");
    assertThat(server.get("/api/analytics/accounts/suspicious?limit=0").statusCode())
        .isEqualTo(400);
  }

  /** Thirty of one film, a minute apart. */
  private static void views(String account, Instant first) {
    Doings views = new Doings();
    for (int i = 0; i < 30; i++) {
      views.add(account, Action.VIEW, "tmdb-155", first.plusSeconds(60L * i));
    }
    views.appendTo(server.store());
  }

  private static JsonNode judged(String body) {
    HttpResponse<String> response = post(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private static HttpResponse<String> post(String body) {
    return server.postJson("/api/analytics/fake-detection", body);
  }
}
