package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.audience.Action;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityRoutesTest {
  /** A Saturday in UTC, already Sunday in India. */
  private static final Instant EVENING = Instant.parse("2026-01-31T20:15:00Z");

  @TempDir Path folder;

  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    new Doings()
        .add("a", Action.VIEW, "tmdb-155", EVENING)
        .add("a", Action.SEARCH, "", EVENING.plusSeconds(3_600))
        .add("b", Action.VIEW, "", Instant.parse("1996-05-01T00:00:00Z"))
        .appendTo(server.store());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void countsByDaysOfUtcAllTheTimeThereIs() {
    JsonNode told = json(server.get("/api/analytics/activity"));

    assertThat(told.toString())
        .isEqualTo(
            "{\"step\":\"day\",\"offset\":\"Z\",\"items\":["
                + "{\"start\":\"1996-05-01T00:00:00Z\",\"total\":1,\"actions\":{\"view\":1}},"
                + "{\"start\":\"2026-01-31T00:00:00Z\",\"total\":2,\"actions\":{\"view\":1,\"search\":1}}]}");
  }

  @Test
  void countsByHoursOfAPlace() {
    String query = "?step=hour&offset=%2B05:30&from=2026-02-01&to=2026-02-01";

    JsonNode told = json(server.get("/api/analytics/activity" + query));

    assertThat(told.get("items").findValuesAsText("start"))
        .containsExactly("2026-01-31T19:30:00Z", "2026-01-31T20:30:00Z");
    assertThat(server.get("/api/analytics/activity.csv" + query).body())
        .startsWith("start,total,view,search,")
        .contains("\r\n2026-01-31T19:30:00Z,1,1,0,");
  }

  @Test
  void theHeatMapIsOfThePlacesWeek() {
    JsonNode told = json(server.get("/api/analytics/heatmap?offset=%2B05:30&from=2026-01-01"));

    assertThat(told.get("days")).hasSize(7);
    assertThat(told.at("/days/6/weekday").intValue()).isEqualTo(7);
    assertThat(told.at("/days/6/hours/1").intValue()).isEqualTo(1);
    assertThat(told.at("/days/6/hours/2").intValue()).isEqualTo(1);
    assertThat(told.get("peak").toString()).isEqualTo("{\"weekday\":7,\"hour\":1,\"count\":1}");
    assertThat(server.get("/api/analytics/heatmap.csv?from=2026-01-01").body())
        .startsWith("weekday,hour,events\r\n")
        .contains("\r\n6,20,1\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activity?step=week",
        "activity?offset=5",
        "activity?offset=%2B00:20",
        "activity?step=hour&from=1996-01-01",
        "activity.csv?window=24h",
        "heatmap?step=hour",
        "heatmap.csv?offset=here",
      })
  void whatCannotBeMeantIsRefused(String path) {
    assertThat(server.get("/api/analytics/" + path).statusCode()).isEqualTo(400);
  }
}
