package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.audience.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountRoutesTest {
  @TempDir Path folder;

  @Test
  void eachVisitorGetsAnAccountAndTheTokenThatGoesWithIt() {
    try (TestServer server = TestServer.start(folder)) {
      JsonNode one = begun(server);
      JsonNode other = begun(server);

      assertThat(one.get("user_id")).isNotEqualTo(other.get("user_id"));
      assertThat(one.get("token").textValue())
          .isEqualTo(
              tokens(TestServer.ACCOUNT_KEY).tokenOf(new UserId(one.get("user_id").textValue())));
    }
  }

  @Test
  void aPersonIsForgottenWhoAsksForItWithTheToken() {
    try (TestServer server = TestServer.start(folder)) {
      UserId ann = new UserId("ann");

      HttpResponse<String> answer = forget(server, tokens(TestServer.ACCOUNT_KEY).tokenOf(ann));

      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(json(answer).get("kind").textValue()).isEqualTo("forget");
      assertThat(answer.body()).doesNotContain("ann");
      assertThat(answer.headers().firstValue("Location"))
          .hasValue("/api/jobs/" + json(answer).get("job_id").textValue());
      assertThat(server.forgotten()).containsExactly(ann);
    }
  }

  @Test
  void nobodyIsForgottenAtTheWishOfAnother() {
    try (TestServer server = TestServer.start(folder)) {
      String bobs = tokens(TestServer.ACCOUNT_KEY).tokenOf(new UserId("bob"));

      assertThat(forget(server, bobs).statusCode()).isEqualTo(401);
      assertThat(server.send(server.request("/api/users/ann").DELETE()).statusCode())
          .isEqualTo(401);
      assertThat(server.forgotten()).isEmpty();
      assertThat(forget(server, TestServer.KEY).statusCode()).isEqualTo(202);
    }
  }

  private static HttpResponse<String> forget(TestServer server, String token) {
    return server.send(
        server.request("/api/users/ann").header("Authorization", "Bearer " + token).DELETE());
  }

  @Test
  void anotherKeyMakesOtherTokens() {
    UserId account = new UserId("ann");

    assertThat(tokens("a key of enough characters").tokenOf(account))
        .isNotEqualTo(tokens("a key of as many letters").tokenOf(account));
  }

  private static JsonNode begun(TestServer server) {
    HttpResponse<String> response =
        server.send(server.request("/api/users").POST(BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(201);
    return json(response);
  }

  private static AccountTokens tokens(String key) {
    return new AccountTokens(key, new OperatorKey(TestServer.KEY));
  }
}
