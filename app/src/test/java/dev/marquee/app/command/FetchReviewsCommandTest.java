package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchReviewsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private ReviewSite site;
  private Shell shell;

  @BeforeEach
  void openSite() throws IOException {
    site = new ReviewSite();
    shell =
        new Shell(folder, site.web())
            .with("REVIEW_HOSTS", ReviewSite.HOST + "," + ReviewSite.PRIVATE_HOST);
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void reviewsAreStoredAndJudgedAndASecondFetchAddsNone() {
    for (int time = 0; time < 2; time++) {
      Shell.Result result = shell.run("fetch-reviews", site.at("/film"));

      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.out())
          .startsWith(
              "Reviews: 0 broken, 0 empty, 1 pages, 2 rows, 2 taken, 0 unchanged, 0 unjudged. ");
      assertThat(shell.run("store", "status").out()).containsPattern("reviews +2");
    }
  }

  @Test
  void theFilmIsTheOneThatWasAskedFor() throws IOException, InterruptedException {
    shell.run("fetch-reviews", "--movie", "Inception (2010)", site.at("/film"));

    try (Shell.Served server = shell.serve("serve", "--port", "0")) {
      assertThat(Browser.get(server.address() + "api/movies/tmdb-27205/reviews"))
          .contains("\"total\":2", "\"sentiment\":\"Good\"", "\"sentiment\":\"Bad\"");
    }
  }

  @Test
  void aFilmThatIsNotThereIsNotFetchedFor() {
    Shell.Result result = shell.run("fetch-reviews", "--movie", "tmdb-999", site.at("/film"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("there is no one film 'tmdb-999' in the catalogue");
    assertThat(shell.run("store", "status").out()).containsPattern("reviews +0");
    assertThat(shell.run("fetch-reviews", "--movie", " ", site.at("/film")).exitCode())
        .isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /hang                | 127.0.0.1 took longer than the time limit
          /redirect-to-private | 127.0.0.1 is, or leads to, a host inside a private network
          /redirect-loop       | 127.0.0.1 leads from address to address without end
          /gzip-bomb           | the page of 127.0.0.1 is larger than the limit
          /challenge           | blocked by the site: 127.0.0.1 wants a person
          /changed             | the layout of the page is not the one that is known
          /closed              | the robots.txt of 127.0.0.1 asks not to fetch this page
          /broken              | 127.0.0.1 failed to give the page
          /absent              | 127.0.0.1 has no such page
          """)
  void aPageThatIsNotReadIsToldWithItsAddressAndStopsNoOther(String path, String sentence) {
    Shell.Result result = shell.run("fetch-reviews", site.at(path), site.at("/film"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains(site.at(path) + ": " + sentence);
    assertThat(result.out()).contains(" 2 taken");
  }

  @Test
  void aListWithoutEndIsLeftWithTheAddressToGoOnFrom() {
    Shell.Result result = shell.run("fetch-reviews", "--movie", "tmdb-129", site.at("/endless"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("20 pages", "20 taken");
    assertThat(result.err())
        .contains(site.at("/endless?page=21") + ": not read, since at most 20 pages are read");
  }

  @Test
  void nothingIsFetchedUntilAHostIsListed() {
    shell.with("REVIEW_HOSTS", "");

    Shell.Result none = shell.run("fetch-reviews", site.at("/film"));
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("no host is listed that may be fetched from", "REVIEW_HOSTS");

    Shell.Result other =
        shell.run("fetch-reviews", "--review-hosts", "films.example", site.at("/film"));
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains("127.0.0.1 is not on the list of hosts");

    Shell.Result wrong = shell.run("fetch-reviews", "--review-hosts", "http://a", site.at("/film"));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("--review-hosts is 'http://a'; allowed is a list of full host names");
  }

  @Test
  void theServerThatOwnsTheStoreFetchesAndTellsOfItsJob() throws IOException, InterruptedException {
    try (Shell.Served server = shell.serve("serve", "--port", "0")) {
      JsonNode first = fetchedByTheServer(site.at("/film"));
      JsonNode second = fetchedByTheServer(site.at("/film"), site.at("/closed"));

      assertThat(first.at("/outcome").asText()).isEqualTo("complete");
      assertThat(first.at("/counts/taken").asInt()).isEqualTo(2);
      assertThat(second.at("/counts/unchanged").asInt()).isEqualTo(1);
      assertThat(second.at("/failures/0/file").asText()).isEqualTo(site.at("/closed"));
      assertThat(Browser.get(server.address() + "metrics")).contains("marquee_reviews 2\n");
      JsonNode job =
          JSON.readTree(Browser.get(server.address() + "api/jobs", key())).at("/items/0");
      assertThat(job.path("kind").asText()).isEqualTo("fetch-reviews");
      assertThat(job.path("state").asText()).isEqualTo("failed");
      assertThat(job.path("message").asText()).startsWith("not every page was read: http");
      assertThat(job.path("progress").path("unit").asText()).isEqualTo("addresses");
      assertThat(job.path("problems").get(0).asText())
          .isEqualTo(
              site.at("/closed")
                  + ": the robots.txt of 127.0.0.1 asks not to fetch this page; ask the site for"
                  + " another way");
    }
  }

  private JsonNode fetchedByTheServer(String... addresses) throws IOException {
    List<String> words = new ArrayList<>(List.of("fetch-reviews", "--json"));
    words.addAll(List.of(addresses));
    Shell.Result result = shell.run(words.toArray(String[]::new));
    assertThat(result.err()).contains("imports now");
    return JSON.readTree(result.out());
  }

  private String key() throws IOException {
    return Files.readString(folder.resolve("data/operator.key")).strip();
  }

  @Test
  void aServerWithoutListedHostsRefusesTheJob() {
    shell.with("REVIEW_HOSTS", "");
    try (Shell.Served server = shell.serve("serve", "--port", "0")) {
      Shell.Result result =
          shell.run("fetch-reviews", "--review-hosts", ReviewSite.HOST, site.at("/film"));

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .contains(server.address().replaceFirst("/$", "") + " answered 400", "REVIEW_HOSTS");
    }
  }
}
