package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.Visibility;
import java.io.Closeable;
import java.io.IOException;
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
 *
 * @param <I> the kind of index
 * @param <C> a change of it
 */
abstract class CrashContract<I extends Closeable, C> {
  private static final int SEEDS = Integer.getInteger("marquee.crash.seeds", 50);
  private static final int MAX_WRITERS = 3;
  private static final int BATCHES = 8;
  private static final int MAX_BATCH = 12;

  /** Each writer changes documents of its own, numbered from 0. */
  static final int IDS_OF_A_WRITER = 10;

  /** Reads and writes that a writer's batches come to, of any size. */
  private static final int OPERATIONS_OF_A_WRITER = 45_000;

  abstract I open(Directory disk) throws IOException;

  abstract C randomChange(int writer, Random random);

  /** Makes changes that must all be taken. */
  abstract void apply(I index, List<C> changes, Visibility visibility);

  /** What there is under each of the ids that a writer changes. */
  abstract List<?> stateIn(I index, int writer);

  /** Checks that all ways to ask tell of the same documents. */
  abstract void assertIsConsistent(I index);

  abstract void assertTakesWritesAgain(I index);

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
    I index = open(unclosed(disk));
    List<Writer> writers = writers(1 + random.nextInt(MAX_WRITERS), random);
    powerLoss.comesAfter(random.nextInt(OPERATIONS_OF_A_WRITER * writers.size()));

    runAll(writers.stream().map(writer -> writer.writingTo(index)).toList());
    powerLoss.isOver();
    disk.crash();
    closeQuietly(index);
    disk.clearCrash();

    try (I reopened = open(unclosed(disk))) {
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
    I index = open(unclosed(disk));
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
    try (I reopened = open(unclosed(disk))) {
      assertHoldsWhatWasAcknowledged(reopened, writers);
      assertTakesWritesAgain(reopened);
    }
    disk.close();
  }

  private void assertHoldsWhatWasAcknowledged(I index, List<Writer> writers) throws IOException {
    for (Writer writer : writers) {
      assertThat(writer.statesThatMayBeLeft()).contains(stateIn(index, writer.number));
    }
    assertIsConsistent(index);
  }

  private List<Writer> writers(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Writer(number, random.nextLong()))
        .toList();
  }

  /** Makes random changes, and remembers which were acknowledged. */
  private final class Writer {
    private final int number;
    private final Random random;
    private final List<C> acknowledged = new ArrayList<>();
    private List<C> pending = List.of();
    Optional<StoreException> failure = Optional.empty();

    Writer(int number, long seed) {
      this.number = number;
      this.random = new Random(seed);
    }

    Callable<Void> writingTo(I index) {
      return () -> {
        for (int batch = 0; batch < BATCHES; batch++) {
          pending =
              IntStream.rangeClosed(0, random.nextInt(MAX_BATCH))
                  .mapToObj(i -> randomChange(number, random))
                  .toList();
          try {
            apply(index, pending, randomVisibility());
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

    /**
     * The states after all acknowledged changes and any number of those that were on their way, as
     * an index that never failed has them.
     */
    List<Object> statesThatMayBeLeft() throws IOException {
      List<Object> states = new ArrayList<>();
      try (I healthy = open(new ByteBuffersDirectory())) {
        apply(healthy, acknowledged, Visibility.ON_RETURN);
        states.add(stateIn(healthy, number));
        for (C change : pending) {
          apply(healthy, List.of(change), Visibility.ON_RETURN);
          states.add(stateIn(healthy, number));
        }
      }
      return states;
    }
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

  private static void closeQuietly(Closeable index) {
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
