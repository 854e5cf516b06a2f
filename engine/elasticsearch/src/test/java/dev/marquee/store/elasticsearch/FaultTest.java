package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.SearchRequest;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.elasticsearch.FaultProxy.Fault;
import dev.marquee.store.elasticsearch.node.ForkedNode;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when the cluster, or the way to it, fails. */
class FaultTest {
  private static final Duration FAST = Duration.ofSeconds(8);

  private final String prefix = "fault-" + UUID.randomUUID();
  private FaultProxy proxy;
  private Store store;
  private MovieIndex films;

  @BeforeEach
  void openStoreBehindProxy() throws IOException {
    proxy = new FaultProxy(TestServer.address());
    store = open(proxy.address() + "/" + prefix);
    films = store.movies();
  }

  @AfterEach
  void removeStore() {
    proxy.next(0, Fault.NONE);
    store.close();
    proxy.close();
    TestStores.ask("DELETE", "/" + prefix + "-movies-v1-1", "");
  }

  @ParameterizedTest
  @CsvSource({"BUSY, 2", "AWAY, 2", "LOSE_ANSWER, 1", "HANG_UP, 1", "SLOW, 1"})
  void whatPassesIsWaitedFor(Fault fault, int times) {
    proxy.next(times, fault);
    assertThat(films.apply(puts(0, 50), Visibility.SOON)).isEmpty();
    assertThat(films.count()).isEqualTo(50);

    proxy.next(times, fault);
    assertThat(films.search(SearchRequest.of("film", 10)).total()).isEqualTo(50);
  }

  /** The connection is reset while most of the request is still to be written. */
  @Test
  void longRequestThatIsCutOffIsSentAgain() {
    proxy.next(1, Fault.HANG_UP);

    assertThat(films.apply(List.of(put(0, "story ".repeat(100_000))), Visibility.SOON)).isEmpty();
    assertThat(films.get(id(0))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, OVERLOADED, overloaded",
    "AWAY, UNAVAILABLE, in trouble",
    "HANG_UP, UNAVAILABLE, was lost",
    "GARBAGE, UNAVAILABLE, cannot be understood",
    "NOT_ELASTICSEARCH, INVALID, is no Elasticsearch",
    "UNKNOWN_KEY, DENIED, MARQUEE_ES_API_KEY",
    "MISSING_RIGHT, DENIED, privileges manage",
  })
  void whatLastsIsToldSoonAndForgottenWhenItIsOver(Fault fault, Kind kind, String told) {
    films.apply(puts(0, 1), Visibility.ON_RETURN);
    proxy.always(fault);
    Instant begun = Instant.now();
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> films.get(id(0)), () -> films.apply(puts(1, 1), Visibility.SOON))) {
      assertThat(failure(call)).hasMessageContaining(told).extracting("kind").isEqualTo(kind);
    }
    assertThat(Duration.between(begun, Instant.now())).isLessThan(FAST.multipliedBy(2));
    assertThat(failure(() -> open(proxy.address() + "/" + prefix)).kind()).isEqualTo(kind);

    proxy.next(0, Fault.NONE);
    assertThat(films.get(id(0))).isPresent();
  }

  /** A node of its own, killed as by a power cut while four writers write, and started again. */
  @Test
  void nothingAcknowledgedIsLostOrDoubledWhenTheNodeIsKilled() throws Exception {
    Path home = Files.createTempDirectory("marquee-killed-node");
    ForkedNode node = ForkedNode.start(home, ForkedNode.ANY_PORT);
    Set<MovieId> acknowledged = ConcurrentHashMap.newKeySet();
    try (Store killed = open(node.address() + "/killed");
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> refused =
          IntStream.range(0, 4)
              .mapToObj(
                  writer ->
                      writers.submit(() -> write(killed.movies(), writer * 100_000, acknowledged)))
              .toList();
      while (acknowledged.size() < 1_000) {
        Thread.sleep(5);
      }
      node.kill();
      assertThat(failure(() -> killed.movies().get(id(0))).kind()).isEqualTo(Kind.UNAVAILABLE);
      node = ForkedNode.start(home, node.port());
      int failures = 0;
      for (Future<Integer> writer : refused) {
        failures += writer.get();
      }

      assertThat(failures).isPositive();
      assertThat(idsOf(killed.movies())).containsExactlyInAnyOrderElementsOf(acknowledged);
    } finally {
      node.discard();
    }
  }

  private static List<MovieId> idsOf(MovieIndex films) {
    List<MovieId> ids = new ArrayList<>();
    List<CatalogEntry> page = films.walk(Optional.empty(), MovieIndex.MAX_FILMS);
    while (!page.isEmpty()) {
      page.forEach(entry -> ids.add(entry.id()));
      page = films.walk(Optional.of(ids.getLast()), MovieIndex.MAX_FILMS);
    }
    return ids;
  }

  /** Writes batches until forty were acknowledged; returns how often it was refused. */
  private static int write(MovieIndex films, int first, Set<MovieId> acknowledged)
      throws InterruptedException {
    int refused = 0;
    for (int batch = 0; batch < 40; batch++) {
      int from = first + batch * 50;
      try {
        assertThat(films.apply(puts(from, 50), Visibility.SOON)).isEmpty();
        IntStream.range(from, from + 50).forEach(number -> acknowledged.add(id(number)));
      } catch (StoreException away) {
        assertThat(away.kind().retryable()).isTrue();
        refused++;
        batch--;
        Thread.sleep(100);
      }
    }
    return refused;
  }

  private static Store open(String address) {
    return Stores.open(address, StoreListener.NONE);
  }

  private static MovieId id(int number) {
    return new MovieId("m-" + number);
  }

  private static List<Change> puts(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> put(number, "A film."))
        .toList();
  }

  private static Change put(int number, String overview) {
    MovieFacts facts = MovieFacts.titled("Film " + number).overview(Optional.of(overview)).build();
    Movie movie = new Movie(id(number), facts, List.of("test"), Instant.EPOCH);
    return new Change.Put(CatalogEntry.of(movie, List.of()));
  }

  private static StoreException failure(ThrowingCallable call) {
    StoreException failure = catchThrowableOfType(StoreException.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }
}
