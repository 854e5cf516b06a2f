package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.audience.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRoutesTest {
  private static final String REVIEWS = "/api/movies/tmdb-27205/reviews";
  private static final AccountTokens TOKENS =
      new AccountTokens(TestServer.ACCOUNT_KEY, new OperatorKey(TestServer.KEY));

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPostedReviewIsLabelledAtOnceAndFound() {
    HttpResponse<String> posted = post("ann", "I loved every minute of it, a wonderful film.", 9);

    assertThat(posted.statusCode()).isEqualTo(201);
    assertThat(json(posted).path("sentiment").textValue()).isEqualTo("Good");
    assertThat(json(posted).path("because")).isNotEmpty();
    JsonNode found = json(server.get(REVIEWS));
    assertThat(found.path("total").intValue()).isEqualTo(1);
    assertThat(found.path("items").get(0)).isEqualTo(json(posted));
  }

  @Test
  void aLaterReviewOfTheSameAccountReplacesTheFirst() {
    post("ann", "I loved every minute of it, a wonderful film.", 9);
    post("ann", "On second thought it is dull, boring and a waste of time.", 2);

    JsonNode found = json(server.get(REVIEWS));
    assertThat(found.path("total").intValue()).isEqualTo(1);
    assertThat(found.path("items").get(0).path("rating").intValue()).isEqualTo(2);
  }

  @Test
  void reviewsAreFilteredAndCountedByLabelAndFoundByWords() {
    post("ann", "I loved every minute of it, a wonderful film.", 9);
    post("bob", "A dull, boring mess, the worst film of the year.", 1);

    JsonNode bad = json(server.get(REVIEWS + "?sentiment=Bad"));
    assertThat(bad.path("total").intValue()).isEqualTo(1);
    assertThat(bad.path("items").get(0).path("user_id").textValue()).isEqualTo("bob");
    assertThat(bad.path("counts").toString()).isEqualTo("{\"Good\":1,\"Bad\":1}");
    assertThat(json(server.get(REVIEWS + "?q=boring")).path("total").intValue()).isEqualTo(1);
    assertThat(
            json(server.get(REVIEWS + "?sort=best&size=1"))
                .path("items")
                .findValuesAsText("user_id"))
        .containsExactly("ann");
  }

  @Test
  void nobodySpeaksForAnother() {
    HttpResponse<String> without =
        server.send(
            server
                .request(REVIEWS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body("ann", "A wonderful film.", 9))));
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(json(without).path("detail").textValue())
        .isEqualTo("this needs the account's token as bearer token");

    HttpResponse<String> ofBob =
        post(TOKENS.tokenOf(new UserId("bob")), body("ann", "A wonderful film.", 9));
    assertThat(ofBob.statusCode()).isEqualTo(401);
    assertThat(json(ofBob).path("detail").textValue())
        .isEqualTo("this is not the token of this account");
    assertThat(json(server.get(REVIEWS)).path("total").intValue()).isZero();
  }

  @Test
  void theOperatorSpeaksForEverybody() {
    assertThat(post(TestServer.KEY, body("ann", "A wonderful film.", 9)).statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"user_id\": \"ann\"}                                    | text    | must be given",
        "{\"text\": \"Fine.\"}                                     | user_id | must be given",
        "{\"user_id\": \"ann\", \"text\": \"Fine.\", \"rating\": 11} | rating  | must be 1..10, got"
            + " 11",
        "{\"user_id\": \"ann\", \"text\": \"  \"}                   | text    | must be text that"
            + " is not blank",
        "{\"user_id\": \"a\\u0000n\", \"text\": \"Fine.\"}          | user_id | must have no"
            + " control characters and no halves of characters",
        "{\"user_id\": \"a\\uD800n\", \"text\": \"Fine.\"}          | user_id | must have no"
            + " control characters and no halves of characters",
        "{\"user_id\": \"ann\", \"text\": \"Refused\"}              | text    | must say"
            + " something"
      })
  void refusesWhatIsNoReview(String body, String field, String message) {
    HttpResponse<String> response = post(TestServer.KEY, body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("errors").get(0).path("field").textValue()).isEqualTo(field);
    assertThat(json(response).path("errors").get(0).path("message").textValue()).isEqualTo(message);
  }

  @Test
  void thereAreNoReviewsOfAFilmThatIsNotThere() {
    assertThat(server.get("/api/movies/tmdb-1/reviews").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/analytics/movie/tmdb-1").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> post(String account, String text, int rating) {
    return post(TOKENS.tokenOf(new UserId(account)), body(account, text, rating));
  }

  private HttpResponse<String> post(String token, String body) {
    return server.send(
        server
            .request(REVIEWS)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String body(String account, String text, int rating) {
    return "{\"user_id\": \"%s\", \"text\": \"%s\", \"rating\": %d}"
        .formatted(account, text, rating);
  }
}
