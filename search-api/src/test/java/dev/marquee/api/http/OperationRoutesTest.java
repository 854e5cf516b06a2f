package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.api.ApiSettings;
import dev.marquee.api.HealthCheck;
import dev.marquee.api.measure.RequestTimes;
import dev.marquee.audience.Action;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationRoutesTest {
  private static final String KNOWN = "known are ";

  @TempDir Path folder;

  private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
  private TestServer server;

  @BeforeEach
  void start() {
    server =
        TestServer.start(
            folder.resolve("store"),
            ApiSettings.local(0, TestServer.KEY, TestServer.ACCOUNT_KEY),
            List.of(new HealthCheck("disk", trouble::get)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isNotReadyWhileAnythingIsInTrouble() {
    assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    trouble.set(Optional.of("2 MB are left on the disk"));
    HttpResponse<String> response = server.get("/health/ready");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(json(response).get("checks").get(1).get("detail").textValue())
        .isEqualTo("2 MB are left on the disk");
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotReadyWithoutItsStore() {
    server.store().close();
    HttpResponse<String> response = server.get("/health/ready");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(json(response).get("checks").get(0).get("status").textValue()).isEqualTo("down");
    assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void metricsCountRequestsByRouteAndTellOfTheStore() {
    server.get("/api/movies/tmdb-949");
    server.get("/api/movies/tmdb-155");
    server.get("/api/movies/none");
    server.get("/nothing/here");
    HttpResponse<String> response = server.get("/metrics");
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body().lines())
        .contains(
            "marquee_http_request_duration_seconds_count{method=\"GET\",route=\"/api/movies/{id}\",status=\"200\"}"
                + " 2",
            "marquee_http_request_duration_seconds_count{method=\"GET\",route=\"/api/movies/{id}\",status=\"404\"}"
                + " 1",
            "marquee_http_request_duration_seconds_count{method=\"none\",route=\"none\",status=\"404\"}"
                + " 1",
            "marquee_films 12",
            "marquee_store_changes_total 12",
            "marquee_store_commit_duration_seconds_count 1")
        .anyMatch(line -> line.matches("marquee_store_size_bytes [1-9]\\d*"));
  }

  @Test
  void metricsTellHowManyReviewsAndEventsThereAre() {
    HttpResponse<String> posted =
        server.send(
            server
                .operatorRequest("/api/movies/tmdb-949/reviews")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"user_id\":\"ann\",\"text\":\"A film.\"}")));
    assertThat(posted.statusCode()).isEqualTo(201);
    new Doings().add(3, 2, Action.VIEW, "tmdb-949", Films.UPDATED).appendTo(server.store());

    assertThat(server.get("/metrics").body().lines())
        .contains("marquee_films 12", "marquee_reviews 1", "marquee_events 3");
  }

  private static final String OPERATOR = "[{\"operatorKey\":[]}]";

  @Test
  void theOpenApiDocumentAndTheRoutesAreTheSame() {
    Set<String> served = new TreeSet<>();
    Set<String> ofOperator = new TreeSet<>();
    for (Route route : routes()) {
      String name = route.method().text() + " " + route.template().replace("{+", "{");
      served.add(name);
      if (route.access() == Route.Access.OPERATOR) {
        ofOperator.add(name);
      }
    }
    Set<String> documented = new TreeSet<>();
    Set<String> secured = new TreeSet<>();
    openApi()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(operation -> !operation.getKey().equals("parameters"))
                    .forEach(
                        operation -> {
                          String name =
                              operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                          documented.add(name);
                          if (operation.getValue().path("security").toString().equals(OPERATOR)) {
                            secured.add(name);
                          }
                        }));
    assertThat(documented).isEqualTo(served);
    assertThat(secured).isEqualTo(ofOperator);
  }

  private List<Route> routes() {
    var films = new FilmFinder(server.store().movies());
    var access = new AnalyticsAccess(new OperatorKey(TestServer.KEY), true);
    try (var audience = new AudienceRoutes(server.parts(), films, access, InstantSource.system())) {
      return ApiServer.routes(
          server.parts(), films, audience, new RequestTimes(), tokens(), addresses());
    }
  }

  @Test
  void theOpenApiDocumentNamesTheParametersThatAreRead() {
    JsonNode openApi = openApi();
    for (Map.Entry<String, JsonNode> path : openApi.get("paths").properties()) {
      JsonNode operation = path.getValue().path("get");
      if (!path.getKey().startsWith("/api/") || operation.isMissingNode()) {
        continue;
      }
      List<String> documented = new ArrayList<>();
      for (JsonNode parameter : operation.path("parameters")) {
        JsonNode meant =
            parameter.has("$ref")
                ? openApi.at(parameter.get("$ref").textValue().substring(1))
                : parameter;
        documented.add(meant.get("name").textValue());
      }
      assertThat(knownParameters(path.getKey())).as(path.getKey()).isEqualTo(documented);
    }
  }

  /** What a route says it knows when it is asked with something it does not know. */
  private List<String> knownParameters(String template) {
    HttpResponse<String> response =
        server.send(server.operatorRequest(template.replace("{id}", "tmdb-949") + "?unheard-of=1"));
    String message = json(response).get("errors").get(0).get("message").textValue();
    return message.contains(KNOWN)
        ? List.of(message.substring(message.indexOf(KNOWN) + KNOWN.length()).split(", "))
        : List.of();
  }

  private static Optional<AddressHashes> addresses() {
    return Optional.of(new AddressHashes(TestServer.ACCOUNT_KEY));
  }

  private static AccountTokens tokens() {
    return new AccountTokens(TestServer.ACCOUNT_KEY, new OperatorKey(TestServer.KEY));
  }

  private JsonNode openApi() {
    HttpResponse<String> response = server.get("/openapi");
    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(json(response).get("openapi").textValue()).startsWith("3.1");
    return json(response);
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    List<String> names = openApi().get("paths").findValuesAsText("operationId");
    assertThat(names).hasSameSizeAs(names.stream().collect(Collectors.toSet()));
  }
}
