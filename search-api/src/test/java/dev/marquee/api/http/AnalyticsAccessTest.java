package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.api.ApiLimits;
import dev.marquee.api.ApiSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyticsAccessTest {
  private static final String FIGURES = "/api/analytics/user-behavior";

  @TempDir Path folder;

  @Test
  void figuresAreOpenOnAServerOfThisMachineOnly() {
    try (TestServer server = TestServer.start(folder)) {
      assertThat(server.get(FIGURES).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void figuresNeedTheKeyWhereOtherMachinesReachTheServer() {
    try (TestServer server = TestServer.start(folder, openToOthers(false), List.of())) {
      assertThat(server.get(FIGURES).statusCode()).isEqualTo(401);
      assertThat(server.get("/api/analytics/heatmap.csv").statusCode()).isEqualTo(401);
      assertThat(server.send(server.operatorRequest(FIGURES)).statusCode()).isEqualTo(200);
      assertThat(server.get("/api/analytics/accounts/suspicious").statusCode()).isEqualTo(401);
      assertThat(
              server
                  .postJson("/api/analytics/fake-detection", "{\"movie_id\": \"tmdb-155\"}")
                  .statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void ofAFilmEverybodyIsToldTheFeelingAndWhoHasTheKeyTheAudience() {
    String film = "/api/analytics/movie/tmdb-155";
    try (TestServer server = TestServer.start(folder, openToOthers(false), List.of())) {
      JsonNode forEverybody = TestServer.json(server.get(film));
      JsonNode forTheOperator = TestServer.json(server.send(server.operatorRequest(film)));

      assertThat(forEverybody.has("sentiment_trend")).isTrue();
      assertThat(forEverybody.has("activity")).isFalse();
      assertThat(forEverybody.has("engagement_quality")).isFalse();
      assertThat(forTheOperator.has("activity")).isTrue();
      assertThat(forTheOperator.has("engagement_quality")).isTrue();
    }
  }

  @Test
  void figuresAreOpenToAllWhereTheOperatorWantsIt() {
    try (TestServer server = TestServer.start(folder, openToOthers(true), List.of())) {
      assertThat(server.get(FIGURES).statusCode()).isEqualTo(200);
    }
  }

  private static ApiSettings openToOthers(boolean publicAnalytics) {
    return new ApiSettings(
        "0.0.0.0",
        0,
        Set.of(),
        TestServer.KEY,
        TestServer.ACCOUNT_KEY,
        Set.of(),
        ApiLimits.USUAL,
        ApiSettings.LogFormat.TEXT,
        publicAnalytics,
        true);
  }
}
