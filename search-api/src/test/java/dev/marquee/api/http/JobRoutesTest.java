package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.api.JobRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobRoutesTest {
  @TempDir Path folder;

  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder.resolve("store"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    for (int i = 0; i < 3; i++) {
      assertThat(submit("{\"kind\": \"import\", \"paths\": [\".\"]}").statusCode()).isEqualTo(202);
    }
    JsonNode page = json(get("/api/jobs?page=2&size=2"));
    assertThat(page.get("total").intValue()).isEqualTo(3);
    assertThat(page.get("items").findValuesAsText("job_id")).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": \"import\", \"paths\": [\".\"], \"replace_source\": \"tmdb\"} | reads films,"
            + " replacing tmdb",
        "{\"kind\": \"fetch-reviews\", \"addresses\": [\"http://f.test/\"]} | fetches"
            + " [http://f.test/]",
        "{\"kind\": \"fetch-reviews\", \"addresses\": [\"a\", \"b\"], \"movie\": \"Alien (1979)\"}"
            + " | fetches [a, b] of Alien (1979)",
        "{\"kind\": \"backup\", \"file\": \"a.backup\"}                      | writes a.backup",
        "{\"kind\": \"restore\", \"file\": \"a.backup\"}                     | reads a.backup",
        "{\"kind\": \"restore\", \"file\": \"a\", \"replace\": true}         | reads a, replacing",
        "{\"kind\": \"train\", \"what\": \"vectors\"}                       | trains VECTORS from"
            + " 0",
        "{\"kind\": \"train\", \"what\": \"vectors\", \"seed\": 7}          | trains VECTORS from"
            + " 7",
        "{\"kind\": \"train\", \"what\": \"popularity\"}                    | trains POPULARITY"
            + " from 0",
      })
  void eachKindOfJobIsTaken(String body, String message) {
    HttpResponse<String> response = submit(body);
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(json(response).path("message").asText()).isEqualTo(message);
  }

  @Test
  void anUnknownJobIsNotFound() {
    assertThat(get("/api/jobs/77").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": \"import\"}                                        | paths",
        "{\"kind\": \"import\", \"paths\": []}                         | paths",
        "{\"kind\": \"import\", \"paths\": \".\"}                      | paths",
        "{\"kind\": \"import\", \"paths\": [1]}                        | paths[0]",
        "{\"kind\": \"import\", \"paths\": [\"\\u0000\"]}              | paths",
        "{\"kind\": \"import\", \"paths\": [\".\", \"/no/such/file\"]} | paths[1]",
        "{\"kind\": \"import\", \"paths\": [\".\"], \"replace_source\": 1} | replace_source",
        "{\"kind\": \"fetch-reviews\"}                               | addresses",
        "{\"kind\": \"fetch-reviews\", \"addresses\": []}            | addresses",
        "{\"kind\": \"fetch-reviews\", \"addresses\": [\" \"]}       | addresses[0]",
        "{\"kind\": \"fetch-reviews\", \"addresses\": [\"a\"], \"movie\": 7} | movie",
        "{\"kind\": \"fetch-reviews\", \"paths\": [\".\"]}           | paths",
        "{\"kind\": \"backup\"}                                      | file",
        "{\"kind\": \"backup\", \"file\": \"a\", \"replace\": true}  | replace",
        "{\"kind\": \"restore\", \"file\": \"\\u0000\"}              | file",
        "{\"kind\": \"restore\", \"file\": \"a\", \"replace\": 1}    | replace",
        "{\"kind\": \"train\"}                                       | what",
        "{\"kind\": \"train\", \"what\": \"dogs\"}                   | what",
        "{\"kind\": \"train\", \"what\": \"vectors\", \"seed\": 0.5} | seed",
        "{\"kind\": \"dance\", \"paths\": [\".\"]}                     | kind",
        "{\"paths\": [\".\"], \"priority\": 1}                         | priority"
      })
  void aRequestThatCannotBeDoneIsRefused(String body, String field) {
    HttpResponse<String> response = submit(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(json(response).get("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void soManyAddressesAreFetchedByOneJobAndNoMore() {
    String most = "\"a\",".repeat(JobRequest.FetchReviews.MAX_ADDRESSES - 1) + "\"a\"";

    assertThat(submit(fetching(most)).statusCode()).isEqualTo(202);
    assertThat(submit(fetching(most + ",\"a\"")).body())
        .contains("addresses must name 1 to 500 pages");
  }

  private static String fetching(String addresses) {
    return "{\"kind\": \"fetch-reviews\", \"addresses\": [%s]}".formatted(addresses);
  }

  private HttpResponse<String> submit(String body) {
    return server.send(
        server
            .operatorRequest("/api/jobs")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) {
    return server.send(server.operatorRequest(path).GET());
  }
}
