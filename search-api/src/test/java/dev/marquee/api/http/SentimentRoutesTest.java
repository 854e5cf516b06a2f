package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentRoutesTest {
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
  void takesAHundredTextsAndNoMore() {
    assertThat(post(texts(100)).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = post(texts(101));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("must have at most 100, got 101");
  }

  @Test
  void wantsEitherOneTextOrSeveral() {
    for (String body : new String[] {"{}", "{\"text\": \"a\", \"texts\": [\"b\"]}"}) {
      HttpResponse<String> refused = post(body);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("or texts is required, and not both");
    }
  }

  @Test
  void refusesTextsThatAreNone() {
    assertThat(post("{\"texts\": [7]}").body()).contains("texts[0]");
    assertThat(post("{\"text\": \" \"}").statusCode()).isEqualTo(400);
  }

  private static String texts(int count) {
    return "{\"texts\": [" + String.join(",", Collections.nCopies(count, "\"Great fun\"")) + "]}";
  }

  private static HttpResponse<String> post(String body) {
    return server.postJson("/api/sentiment", body);
  }
}
