package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.store.Change;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged stays, whoever writes and reads beside. */
abstract class DurabilityContract extends FreshStoreContract {
  private static final int WRITERS = 4;

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void reopenedStoreHasAll(Visibility visibility) {
    Embedding vector = Embedding.of(new float[] {0.6f, 0.8f});
    List<CatalogEntry> entries =
        SampleFilms.ALL.stream()
            .map(entry -> new CatalogEntry(entry.movie(), entry.records(), Optional.of(vector)))
            .toList();
    index.apply(entries.stream().map(FreshStoreContract::put).toList(), visibility);
    reopen();

    assertThat(entries).allSatisfy(entry -> assertThat(index.get(entry.id())).contains(entry));
    assertThat(index.count()).isEqualTo(entries.size());
    assertThat(found("inception")).first().isEqualTo("tmdb-27205");
    assertThat(index.nearest(vector, List.of(), 100)).hasSize(entries.size());
  }

  @Test
  void reopenedStoreTakesWritesAgain() {
    apply(put(film("m-1", "One")));
    reopen();
    apply(put(film("m-1", "One again")), put(film("m-2", "Two")));
    reopen();

    assertThat(index.count()).isEqualTo(2);
    assertThat(found("again")).containsExactly("m-1");
  }

  @Test
  void settledStoreHasWhatItHad() {
    for (CatalogEntry entry : SampleFilms.ALL) {
      apply(put(entry));
    }
    SampleFilms.ALL.stream().limit(3).forEach(entry -> apply(new Change.Delete(entry.id())));
    List<CatalogEntry> before = index.walk(Optional.empty(), 1_000);
    index.settle();

    assertThat(index.walk(Optional.empty(), 1_000)).isEqualTo(before);
    assertThat(found("inception")).first().isEqualTo("tmdb-27205");
    reopen();
    assertThat(index.walk(Optional.empty(), 1_000)).isEqualTo(before);
  }

  @Test
  void closedStoreSaysThatItIsClosed() {
    apply(put(film("m-1", "One")));
    store.close();
    store.close();

    assertUnavailable(() -> index.get(new MovieId("m-1")));
    assertUnavailable(() -> index.apply(List.of(put(film("m-1", "One"))), Visibility.SOON));
    assertUnavailable(() -> index.search(SearchRequest.of("one", 1)));
  }

  @Test
  void writersAtTheSameTimeLoseNothing() throws Exception {
    int batches = 12;
    int batchSize = 8;
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String prefix = "m-" + writer + "-";
      Visibility visibility = writer % 2 == 0 ? Visibility.SOON : Visibility.ON_RETURN;
      writers.add(
          () -> {
            for (int batch = 0; batch < batches; batch++) {
              int first = batch * batchSize;
              List<Change> changes =
                  IntStream.range(first, first + batchSize)
                      .mapToObj(i -> put(film(prefix + i, "Film " + prefix + i)))
                      .toList();
              assertThat(index.apply(changes, visibility)).isEmpty();
              assertThat(index.get(new MovieId(prefix + first))).isPresent();
            }
            return null;
          });
    }
    runAll(writers);

    assertHoldsAllOf(batches * batchSize);
    reopen();
    assertHoldsAllOf(batches * batchSize);
  }

  @Test
  void closingLosesNoWriteThatReturned() throws Exception {
    Set<MovieId> acknowledged = ConcurrentHashMap.newKeySet();
    CountDownLatch wroteSome = new CountDownLatch(20);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String prefix = "m-" + writer + "-";
      tasks.add(
          () -> {
            for (int i = 0; ; i++) {
              try {
                index.apply(List.of(put(film(prefix + i, "Film"))), Visibility.SOON);
              } catch (StoreException closed) {
                assertThat(closed.kind()).isEqualTo(Kind.UNAVAILABLE);
                return null;
              }
              acknowledged.add(new MovieId(prefix + i));
              wroteSome.countDown();
            }
          });
    }
    tasks.add(
        () -> {
          wroteSome.await();
          store.close();
          return null;
        });
    runAll(tasks);
    reopen();

    assertThat(acknowledged).allSatisfy(id -> assertThat(index.get(id)).isPresent());
  }

  private void assertHoldsAllOf(int filmsPerWriter) {
    for (int writer = 0; writer < WRITERS; writer++) {
      for (int i = 0; i < filmsPerWriter; i++) {
        assertThat(index.get(new MovieId("m-" + writer + "-" + i))).isPresent();
      }
    }
  }

  @Test
  void writersOfOneFilmLeaveOneOfItsStates() throws Exception {
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int first = writer * 100;
      writers.add(
          () -> {
            for (int state = first; state < first + 15; state++) {
              index.apply(List.of(put(inState(state))), Visibility.SOON);
            }
            return null;
          });
    }
    runAll(writers);
    apply();

    assertWhole(index.get(new MovieId("m-1")).orElseThrow());
    reopen();
    assertWhole(index.get(new MovieId("m-1")).orElseThrow());
    assertThat(index.count()).isEqualTo(1);
  }

  @Test
  void readersSeeWholeChangesWhileOthersWrite() throws Exception {
    apply(put(inState(0)));
    AtomicBoolean written = new AtomicBoolean();
    List<Callable<Void>> threads = new ArrayList<>();
    threads.add(
        () -> {
          try {
            for (int state = 1; state < 60; state++) {
              index.apply(
                  List.of(put(inState(state))),
                  state % 3 == 0 ? Visibility.ON_RETURN : Visibility.SOON);
            }
          } finally {
            written.set(true);
          }
          return null;
        });
    for (int reader = 0; reader < 2; reader++) {
      threads.add(
          () -> {
            while (!written.get()) {
              assertReadsOneWholeState();
            }
            return null;
          });
    }

    runAll(threads);
  }

  private void assertReadsOneWholeState() {
    assertWhole(index.get(new MovieId("m-1")).orElseThrow());
    assertThat(index.count()).isEqualTo(1);
    assertThat(index.walk(Optional.empty(), 10)).singleElement().satisfies(this::assertWhole);
    SearchResult result = index.search(SearchRequest.of("state", 10));
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits()).hasSize(1);
  }

  /** The film in one of many states, the number of which stands in each of its facts. */
  private static CatalogEntry inState(int state) {
    return entry(
        "m-1",
        MovieFacts.titled("State " + state)
            .runtimeMinutes(OptionalInt.of(state + 1))
            .overview(Optional.of("story " + state))
            .build());
  }

  private void assertWhole(CatalogEntry entry) {
    int state = entry.movie().facts().runtimeMinutes().orElseThrow() - 1;
    assertThat(entry).isEqualTo(inState(state));
  }

  private static void assertUnavailable(ThrowingCallable call) {
    StoreException thrown = catchThrowableOfType(StoreException.class, call);
    assertThat(thrown).isNotNull();
    assertThat(thrown.kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  /** Runs all at the same time; fails when one of them fails. */
  private static void runAll(List<Callable<Void>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }
}
