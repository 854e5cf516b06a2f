package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.elasticsearch.FaultProxy.Fault;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sentences for what an operator has to put right: an address, an index, a disk. Those about
 * credentials and certificates are in {@link SecuredClusterTest}.
 */
class SetupFaultTest {
  private static final Duration SOON = Duration.ofSeconds(8);

  private final String prefix = "setup-" + UUID.randomUUID();
  private final String films = prefix + "-movies";

  @AfterEach
  void removeIndices() {
    indices().lines().forEach(index -> TestStores.ask("DELETE", "/" + index.strip(), ""));
  }

  @Test
  void noHostHasTheName() {
    assertThat(failure(Kind.UNAVAILABLE, () -> open("http://no-such-host.invalid:9200")))
        .hasMessage(
            "looking for the index %s failed: no host is named no-such-host.invalid; check the"
                + " store address",
            films);
  }

  @Test
  void nothingListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Instant begun = Instant.now();

    assertThat(failure(Kind.UNAVAILABLE, () -> open("http://127.0.0.1:" + port)))
        .hasMessage(
            "looking for the index %s failed: nothing listens at http://127.0.0.1:%d; start"
                + " Elasticsearch or check the store address",
            films, port);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(SOON);
  }

  @Test
  void whatAnswersIsNotElasticsearch() throws IOException {
    try (FaultProxy website = new FaultProxy(TestServer.address())) {
      website.always(Fault.NOT_ELASTICSEARCH);

      assertThat(failure(Kind.INVALID, () -> open(website.address())))
          .hasMessage(
              "looking for the index %s failed: what answers at %s is no Elasticsearch; check the"
                  + " store address",
              films, website.address());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | {}",
        "-v7 | {\"aliases\": {\"ALIAS\": {}}}",
        "-v1 | {\"aliases\": {\"ALIAS\": {}}, \"mappings\": {\"_meta\": {\"application\":"
            + " \"marquee\", \"content\": \"artifacts\", \"format\": 1}}}",
      })
  void leavesAnIndexAloneThatIsAnothers(String ending, String definition) {
    String index = films + ending;
    TestStores.ask("PUT", "/" + index, definition.replace("ALIAS", films));

    assertThat(failure(Kind.INCOMPATIBLE, () -> open(TestServer.address())))
        .hasMessage(
            "the cluster has an index %s that Marquee did not make; name another prefix in the"
                + " store address, as in http://localhost:9200/films",
            films);
    assertThat(indices()).isEqualTo(index);
  }

  @Test
  void leavesAnIndexAloneThatHasAnotherFormat() {
    TestStores.ask(
        "PUT",
        "/" + films + "-v99",
        "{\"aliases\": {\"%s\": {}}, \"mappings\": {\"_meta\": {\"application\": \"marquee\", \"content\": \"movies\", \"format\": 99}}}"
            .formatted(films));

    assertThat(failure(Kind.INCOMPATIBLE, () -> open(TestServer.address())))
        .hasMessage(
            "the index %s has format 99, this version of Marquee needs format 1; use the version of"
                + " Marquee that made it",
            films);
    assertThat(indices()).isEqualTo(films + "-v99");
  }

  @Test
  void addsNoFieldToAnIndexWhoseMappingOnlyLooksLikeOurs() {
    TestStores.ask(
        "PUT",
        "/" + films + "-v1-1",
        "{\"aliases\": {\"%1$s\": {}, \"%1$s-v1\": {}}, \"mappings\": {\"dynamic\": \"strict\", \"_meta\": {\"application\": \"marquee\", \"content\": \"movies\", \"format\": 1}}}"
            .formatted(films));
    try (Store store = open(TestServer.address())) {
      assertThat(
              failure(
                  Kind.INCOMPATIBLE, () -> store.movies().apply(List.of(film()), Visibility.SOON)))
          .hasMessageStartingWith(
              "writing the film tmdb-603 failed: an index of %s/%s has another mapping; use the"
                  + " version of Marquee that made it (",
              TestServer.address(), prefix);
    }
  }

  @Test
  void indexThatADiskMadeReadOnlyIsFullUntilTheBlockIsLifted() {
    String settings = "/" + films + "-v1/_settings";
    try (Store store = open(TestServer.address())) {
      store.movies().apply(List.of(film()), Visibility.ON_RETURN);
      TestStores.ask("PUT", settings, "{\"index.blocks.read_only_allow_delete\": true}");

      assertThat(failure(Kind.FULL, () -> store.movies().apply(List.of(film()), Visibility.SOON)))
          .hasMessageStartingWith(
              "writing the film tmdb-603 failed: an index of %s/%s is read-only; make room on the"
                  + " cluster's disks and lift the block index.blocks.read_only_allow_delete (",
              TestServer.address(), prefix);
      assertThat(store.movies().count()).isEqualTo(1);
      open(TestServer.address()).close();

      TestStores.ask("PUT", settings, "{\"index.blocks.read_only_allow_delete\": null}");
      assertThat(store.movies().apply(List.of(film()), Visibility.ON_RETURN)).isEmpty();
    }
  }

  /** A write that made the index anew would make it without its mapping. */
  @Test
  void doesNotMakeAnIndexAnewThatWasDeletedMeanwhile() {
    try (Store store = open(TestServer.address())) {
      TestStores.ask("DELETE", "/" + films + "-v1-1", "");

      assertThat(
              failure(Kind.MISSING, () -> store.movies().apply(List.of(film()), Visibility.SOON)))
          .hasMessageStartingWith(
              "writing the film tmdb-603 failed: an index of %s/%s is gone; open the store anew to"
                  + " have it made (",
              TestServer.address(), prefix);
      assertThat(failure(Kind.MISSING, () -> store.movies().read(List.of(new MovieId("tmdb-603")))))
          .hasMessageStartingWith(
              "reading films failed: an index of %s/%s is gone; open the store anew to have it"
                  + " made (",
              TestServer.address(), prefix);
    }
    assertThat(indices()).isEmpty();
  }

  private Store open(String server) {
    return Stores.open(server + "/" + prefix, StoreListener.NONE);
  }

  private String indices() {
    return TestStores.ask("GET", "/_cat/indices/" + prefix + "*?h=index", "").strip();
  }

  private static Change film() {
    MovieFacts facts = MovieFacts.titled("The Matrix").build();
    Movie movie = new Movie(new MovieId("tmdb-603"), facts, List.of("tmdb"), Instant.EPOCH);
    return new Change.Put(CatalogEntry.of(movie, List.of()));
  }

  private static StoreException failure(Kind kind, ThrowingCallable call) {
    StoreException failure = catchThrowableOfType(StoreException.class, call);
    assertThat(failure).isNotNull().extracting("kind").isEqualTo(kind);
    return failure;
  }
}
