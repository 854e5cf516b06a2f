package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.RequestBase;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds each request that is sent against its file in es-mappings/queries. Searches that are sent
 * together stand each in a file of its own; {@code searches-together} shows how they are joined.
 * After a change that is meant, {@code -Dmarquee.golden=write} writes the files anew, to be read
 * before they are committed.
 */
class RequestsTest {
  private static final Path QUERIES = Path.of("../../es-mappings/queries");
  private static final String ENDING = ".txt";
  private static final boolean WRITING = "write".equals(System.getProperty("marquee.golden"));

  static Stream<Map.Entry<String, RequestBase>> requests() {
    return SentRequests.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestIsTheOneInItsFile(Map.Entry<String, RequestBase> request) throws IOException {
    Path file = QUERIES.resolve(request.getKey() + ENDING);
    String sent = RequestText.of(request.getValue());
    if (WRITING) {
      Files.writeString(file, sent);
    }

    assertThat(sent).isEqualTo(Files.readString(file));
  }

  @Test
  void everyFileIsARequestThatIsSent() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertThat(names)
          .isEqualTo(
              SentRequests.all().keySet().stream()
                  .map(name -> name + ENDING)
                  .collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void countsAndFacetsAskForNoDocuments(Map.Entry<String, RequestBase> request) {
    if (request.getValue() instanceof SearchRequest search) {
      boolean counts = request.getKey().startsWith("count") || !search.aggregations().isEmpty();

      assertThat(counts ? search.size() : Integer.valueOf(0)).isZero();
    }
  }
}
