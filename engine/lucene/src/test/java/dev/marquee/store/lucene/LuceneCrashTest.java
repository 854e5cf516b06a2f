package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.query.SearchRequest;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Loses power at a random moment while several writers make random changes, and compares what is
 * left with what was acknowledged. The directory damages or loses each file that was not forced to
 * disk. More seeds: {@code -Dmarquee.crash.seeds=1000}.
 */
class LuceneCrashTest {
  private static final int SEEDS = Integer.getInteger("marquee.crash.seeds", 50);
  private static final int MAX_WRITERS = 3;
  private static final int BATCHES = 8;
  private static final int MAX_BATCH = 12;
  private static final int IDS_OF_A_WRITER = 10;

  /** Reads and writes that a writer's batches come to, of any size. */
  private static final int OPERATIONS_OF_A_WRITER = 45_000;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void powerLossKeepsAllThatWasAcknowledged(int seed) throws Exception {
    Random random = new Random(seed);
    MockDirectoryWrapper disk =
        new MockDirectoryWrapper(
            new Random(seed), new ByteBuffersDirectory(NoLockFactory.INSTANCE));
    PowerLoss powerLoss = new PowerLoss();
    disk.failOn(powerLoss);
    LuceneMovieIndex index = new LuceneMovieIndex(unclosed(disk), StoreListener.NONE);
    List<Writer> writers = writers(1 + random.nextInt(MAX_WRITERS), random);
    powerLoss.comesAfter(random.nextInt(OPERATIONS_OF_A_WRITER * writers.size()));

    runAll(writers.stream().map(writer -> writer.writingTo(index)).toList());
    powerLoss.isOver();
    disk.crash();
    closeQuietly(index);
    disk.clearCrash();

    try (LuceneMovieIndex reopened = new LuceneMovieIndex(unclosed(disk), StoreListener.NONE)) {
      assertHoldsWhatWasAcknowledged(reopened, writers);
      assertTakesWritesAgain(reopened);
    }
    disk.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fullDiskKeepsAllThatWasAcknowledged(int seed) throws Exception {
    Random random = new Random(seed);
    FullDirectory disk = new FullDirectory(new ByteBuffersDirectory());
    List<Writer> writers = writers(1 + random.nextInt(MAX_WRITERS), random);
    LuceneMovieIndex index = new LuceneMovieIndex(unclosed(disk), StoreListener.NONE);
    disk.setBytesLeft(random.nextInt(100_000));

    runAll(writers.stream().map(writer -> writer.writingTo(index)).toList());
    disk.setBytesLeft(Long.MAX_VALUE);

    List<Kind> failures =
        writers.stream()
            .flatMap(writer -> writer.failure.stream())
            .map(StoreException::kind)
            .toList();
    // Who comes between the failure of one and the opening anew finds the index closed.
    assertThat(failures).isSubsetOf(Kind.FULL, Kind.UNAVAILABLE);
    if (!failures.isEmpty()) {
      assertThat(failures).contains(Kind.FULL);
    }
    assertHoldsWhatWasAcknowledged(index, writers);
    assertTakesWritesAgain(index);
    index.close();
    try (LuceneMovieIndex reopened = new LuceneMovieIndex(unclosed(disk), StoreListener.NONE)) {
      assertHoldsWhatWasAcknowledged(reopened, writers);
      assertTakesWritesAgain(reopened);
    }
    disk.close();
  }

  private static void assertHoldsWhatWasAcknowledged(MovieIndex index, List<Writer> writers)
      throws IOException {
    for (Writer writer : writers) {
      assertThat(writer.statesThatMayBeLeft()).contains(writer.stateIn(index));
    }
    List<CatalogEntry> all = index.walk(Optional.empty(), MovieIndex.MAX_FILMS);
    assertThat(all).extracting(CatalogEntry::id).doesNotHaveDuplicates();
    assertThat(index.count()).isEqualTo(all.size());
    assertThat(index.search(SearchRequest.of("", 1)).total()).isEqualTo(all.size());
  }

  private static void assertTakesWritesAgain(MovieIndex index) {
    CatalogEntry entry = film("m-after", 1);

    assertThat(index.apply(List.of(new Change.Put(entry)), Visibility.ON_RETURN)).isEmpty();
    assertThat(index.get(entry.id())).contains(entry);
  }

  private static List<Writer> writers(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Writer(number, random.nextLong()))
        .toList();
  }

  /** Makes random changes of films of its own, and remembers which were acknowledged. */
  private static final class Writer {
    private final int number;
    private final Random random;
    private final List<Change> acknowledged = new ArrayList<>();
    private List<Change> pending = List.of();
    Optional<StoreException> failure = Optional.empty();

    Writer(int number, long seed) {
      this.number = number;
      this.random = new Random(seed);
    }

    Callable<Void> writingTo(MovieIndex index) {
      return () -> {
        for (int batch = 0; batch < BATCHES; batch++) {
          pending = randomChanges();
          try {
            assertThat(index.apply(pending, randomVisibility())).isEmpty();
          } catch (StoreException failed) {
            failure = Optional.of(failed);
            return null;
          }
          acknowledged.addAll(pending);
          pending = List.of();
        }
        return null;
      };
    }

    private Visibility randomVisibility() {
      return random.nextBoolean() ? Visibility.SOON : Visibility.ON_RETURN;
    }

    private List<Change> randomChanges() {
      return IntStream.rangeClosed(0, random.nextInt(MAX_BATCH))
          .mapToObj(i -> randomChange())
          .toList();
    }

    private Change randomChange() {
      int id = random.nextInt(IDS_OF_A_WRITER);
      return switch (random.nextInt(6)) {
        case 0 -> new Change.Delete(new MovieId(id(id)));
        case 1 -> {
          int other = (id + 1 + random.nextInt(IDS_OF_A_WRITER - 1)) % IDS_OF_A_WRITER;
          yield new Change.Redirect(new MovieId(id(id)), new MovieId(id(other)));
        }
        default -> new Change.Put(film(id(id), random.nextInt(1_000)));
      };
    }

    private String id(int film) {
      return "m-" + number + "-" + film;
    }

    List<Optional<CatalogEntry>> stateIn(MovieIndex index) {
      return IntStream.range(0, IDS_OF_A_WRITER)
          .mapToObj(film -> index.get(new MovieId(id(film))))
          .toList();
    }

    /**
     * The states after all acknowledged changes and any number of those that were on their way, as
     * an index that never failed has them.
     */
    List<List<Optional<CatalogEntry>>> statesThatMayBeLeft() throws IOException {
      List<List<Optional<CatalogEntry>>> states = new ArrayList<>();
      try (LuceneMovieIndex healthy =
          new LuceneMovieIndex(new ByteBuffersDirectory(), StoreListener.NONE)) {
        healthy.apply(acknowledged, Visibility.ON_RETURN);
        states.add(stateIn(healthy));
        for (Change change : pending) {
          healthy.apply(List.of(change), Visibility.ON_RETURN);
          states.add(stateIn(healthy));
        }
      }
      return states;
    }
  }

  private static CatalogEntry film(String id, int version) {
    MovieFacts facts =
        MovieFacts.titled("Film " + version)
            .overview(Optional.of("story ".repeat(version % 50 + 1) + version))
            .directors(List.of("Director " + version))
            .build();
    Movie movie =
        new Movie(new MovieId(id), facts, List.of("test"), Instant.ofEpochSecond(version));
    SourceKey key = new SourceKey("test", id);
    return CatalogEntry.of(movie, List.of(new SourceRecord(key, facts)));
  }

  /** Lets every operation fail from a moment on. */
  private static final class PowerLoss extends MockDirectoryWrapper.Failure {
    private final AtomicLong operationsLeft = new AtomicLong(Long.MAX_VALUE);

    void comesAfter(long operations) {
      operationsLeft.set(operations);
    }

    void isOver() {
      operationsLeft.set(Long.MAX_VALUE);
    }

    @Override
    public void eval(MockDirectoryWrapper directory) throws IOException {
      if (operationsLeft.getAndDecrement() <= 0) {
        throw new IOException("power lost");
      }
    }
  }

  /** The disk outlives the index that was on it. */
  private static Directory unclosed(Directory disk) {
    return new FilterDirectory(disk) {
      @Override
      public void close() {}
    };
  }

  private static void closeQuietly(LuceneMovieIndex index) {
    try {
      index.close();
    } catch (IOException | RuntimeException crashed) {
      // Its disk is gone; nothing of what it does now counts.
    }
  }

  private static void runAll(List<Callable<Void>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }
}
