package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.SearchRequest;
import dev.marquee.store.Change;
import dev.marquee.store.Migration;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreProvider;
import dev.marquee.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store of an earlier format becomes one of this format while it is in use. */
class MigrationTest {
  private static final int FILMS = 450;
  private static final int WRITERS = 3;

  private final EarlierStore earlier = new EarlierStore();
  private final StoreProvider engine = Stores.providerOf(earlier.address());

  @AfterEach
  void removeStore() {
    earlier.close();
  }

  @Test
  void earlierFormatIsRefusedWithTheWayOut() {
    StoreException refused = catchThrowableOfType(StoreException.class, this::open);

    assertThat(refused.kind()).isEqualTo(Kind.INCOMPATIBLE);
    assertThat(refused)
        .hasMessage(
            "the index %s-movies has format 0, this version of Marquee needs format 1; run `marquee"
                + " store migrate`",
            earlier.prefix());
    assertThat(engine.exists(earlier.address())).isTrue();
  }

  @Test
  void migratedStoreHasAllFilmsAndRedirects() {
    fill();
    earlier.redirect("m-old", "m-7");

    Migration done = migrate();

    assertThat(done).isEqualTo(new Migration(0, 1, FILMS + 1, Optional.of(earlier.index())));
    try (Store store = open()) {
      assertThat(store.movies().count()).isEqualTo(FILMS);
      assertThat(store.movies().get(new MovieId("m-old"))).contains(film(7));
      assertThat(store.movies().search(SearchRequest.of("film number 7", 1)).hits())
          .first()
          .extracting(found -> found.scored().movie().id())
          .isEqualTo(new MovieId("m-7"));
    }
    assertThat(migrate()).isEqualTo(Migration.none(1));
  }

  @Test
  void earlierFormatStaysUntilItIsDropped() {
    fill();
    assertThatThrownBy(() -> engine.dropEarlier(earlier.address()))
        .hasMessageContaining("format 0");
    migrate();

    assertThat(earlier.indices().lines()).contains(earlier.index());
    assertThat(engine.dropEarlier(earlier.address())).containsExactly(earlier.index());
    assertThat(earlier.indices().lines()).containsExactly(earlier.prefix() + "-movies-v1-1");
    assertThat(engine.dropEarlier(earlier.address())).isEmpty();
  }

  /**
   * Writers that know nothing of the migration write, replace and delete until they are refused.
   */
  @Test
  void everyWriteThatWasTakenIsInTheMigratedStore() throws Exception {
    fill();
    Map<Integer, Optional<CatalogEntry>> taken = new ConcurrentSkipListMap<>();
    for (int number = 0; number < FILMS; number++) {
      taken.put(number, Optional.of(film(number)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(threads.submit(writer(writer, taken)));
      }
      migrate();
      for (Future<Void> writer : writers) {
        writer.get();
      }
    }

    Map<Integer, CatalogEntry> expected = new TreeMap<>();
    taken.forEach((number, film) -> film.ifPresent(there -> expected.put(number, there)));
    try (Store store = open()) {
      assertThat(everything(store.movies())).containsExactlyInAnyOrderElementsOf(expected.values());
    }
  }

  private Callable<Void> writer(int writer, Map<Integer, Optional<CatalogEntry>> taken) {
    return () -> {
      var random = new Random(writer);
      boolean goesOn = true;
      for (int i = 0; goesOn; i++) {
        int number = random.nextInt(2 * FILMS) * WRITERS + writer;
        if (random.nextInt(4) == 0) {
          goesOn = earlier.delete(number);
          if (goesOn) {
            taken.put(number, Optional.empty());
          }
        } else {
          CatalogEntry film = EarlierStore.film(number, "Film in state " + i);
          goesOn = earlier.put(film);
          if (goesOn) {
            taken.put(number, Optional.of(film));
          }
        }
      }
      return null;
    };
  }

  @Test
  void noMomentIsWithoutFilms() throws Exception {
    fill();
    String all = earlier.countInUse();
    assertThat(all).contains(Integer.toString(FILMS));
    var running = new AtomicBoolean(true);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<List<String>> counts =
          thread.submit(
              () -> {
                List<String> seen = new ArrayList<>();
                while (running.get()) {
                  seen.add(earlier.countInUse());
                }
                seen.add(earlier.countInUse());
                return seen;
              });
      migrate();
      running.set(false);

      assertThat(counts.get()).hasSizeGreaterThan(3).containsOnly(all);
    }
  }

  @Test
  void endedMigrationLeavesTheStoreAndIsGoneOnWith() {
    fill();
    MigrationListener impatient =
        (done, total) -> {
          if (done > FILMS / 2) {
            throw new CancellationException("enough");
          }
        };
    assertThatThrownBy(() -> engine.migrate(earlier.address(), impatient)).hasMessage("enough");
    assertThat(earlier.countInUse()).contains(Integer.toString(FILMS));
    assertThat(earlier.delete(3)).isTrue();
    assertThat(earlier.put(EarlierStore.film(4, "Another"))).isTrue();

    migrate();

    try (Store store = open()) {
      assertThat(store.movies().count()).isEqualTo(FILMS - 1);
      assertThat(store.movies().get(new MovieId("m-4"))).contains(EarlierStore.film(4, "Another"));
    }
  }

  @Test
  void writesGoOnWhenItIsEndedWhileTheyAreHeld() {
    fill();
    MigrationListener untilHeld =
        (done, total) -> {
          if (total > FILMS) {
            throw new CancellationException("held");
          }
        };
    assertThatThrownBy(() -> engine.migrate(earlier.address(), untilHeld)).hasMessage("held");

    assertThat(earlier.put(EarlierStore.film(4, "Another"))).isTrue();
  }

  @Test
  void indexOfAnotherUnderTheNextNameIsLeftAlone() {
    fill();
    String next = earlier.prefix() + "-movies-v1-1";
    TestStores.ask("PUT", "/" + next, "{}");

    assertThatThrownBy(this::migrate)
        .hasMessageStartingWith("the cluster has an index " + next + " that is not in use");
    assertThat(TestStores.ask("GET", "/" + next + "/_count", "")).contains("\"count\":0");
    assertThat(earlier.put(EarlierStore.film(4, "Another"))).isTrue();
  }

  @Test
  void thereHasToBeAStore() {
    String nowhere = earlier.address() + "-not-there";

    assertThat(engine.exists(nowhere)).isFalse();
    assertThatThrownBy(() -> engine.migrate(nowhere, MigrationListener.NONE))
        .hasMessageStartingWith("there is no store behind the alias");
  }

  private void fill() {
    earlier.put(
        IntStream.range(0, FILMS).mapToObj(MigrationTest::film).toArray(CatalogEntry[]::new));
    TestStores.ask("POST", "/" + earlier.index() + "/_refresh", "");
  }

  private static CatalogEntry film(int number) {
    return EarlierStore.film(number, "Film number " + number);
  }

  private Migration migrate() {
    return engine.migrate(earlier.address(), MigrationListener.NONE);
  }

  private Store open() {
    return Stores.open(earlier.address(), StoreListener.NONE);
  }

  private static List<CatalogEntry> everything(MovieIndex movies) {
    List<CatalogEntry> all = new ArrayList<>();
    try (Snapshot<Change.Kept> snapshot = movies.snapshot()) {
      List<Change.Kept> page = snapshot.next(100);
      while (!page.isEmpty()) {
        page.forEach(kept -> all.add(((Change.Put) kept).entry()));
        page = snapshot.next(100);
      }
    }
    return all;
  }
}
