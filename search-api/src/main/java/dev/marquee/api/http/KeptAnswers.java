package dev.marquee.api.http;

import dev.marquee.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Answers about events that take long to find. They are found in the background, one at a time, and
 * kept: whoever asks waits for a moment, then gets the answer of before. After an answer that
 * nobody asked for in a long time the moment is longer. Thread-safe.
 *
 * @param <Q> a question, equal when the same
 * @param <A> an answer; must not be changed
 */
final class KeptAnswers<Q, A> {
  /** How long anybody waits: as long as a person takes a page for a quick one. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Where there is an answer of lately: as long as nobody notices. */
  private static final Duration PATIENCE_FOR_NEWS = Duration.ofMillis(30);

  /** Finding keeps one core busy at most a twentieth of the time, however often somebody asks. */
  private static final int REST_PER_WORK = 20;

  /** Questions whose answer is kept: those of a handful of people who look at once. */
  private static final int MAX_KEPT = 16;

  private static final int USUAL_QUESTIONS = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final Function<Q, A> finding;
  private final LongSupplier events;
  private final Duration goodFor;
  private final InstantSource clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Executor background = work -> Thread.ofVirtual().name("answers").start(work);

  /** The one not asked for the longest time first. */
  private final Map<Q, Search<A>> newest =
      new LinkedHashMap<>(USUAL_QUESTIONS, USUAL_LOAD, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, Search<A>> eldest) {
          return size() > MAX_KEPT;
        }
      };

  /**
   * Finds nothing yet.
   *
   * @param finding finds an answer, however long it takes
   * @param events how many there are now
   * @param goodFor how long an answer is kept where no event came: some may have been taken away,
   *     and as many added, and the time goes on
   */
  KeptAnswers(Function<Q, A> finding, LongSupplier events, Duration goodFor, InstantSource clock) {
    this.finding = finding;
    this.events = events;
    this.goodFor = goodFor;
    this.clock = clock;
  }

  /** What was found, and what it cost. */
  private record Found<A>(A answer, Instant at, Duration cost) {
    /** How long the question is not looked into again. */
    Duration rest() {
      return cost.multipliedBy(REST_PER_WORK);
    }
  }

  /**
   * A search that was begun.
   *
   * @param begun as {@link System#nanoTime} tells it
   * @param events there were when it began
   * @param before what the last search for the question found
   * @param patience of those who ask as it begins
   */
  private record Search<A>(
      long begun,
      long events,
      CompletableFuture<Found<A>> found,
      Optional<Found<A>> before,
      Duration patience) {
    /** Empty while it goes on, and when it failed. */
    Optional<Found<A>> ended() {
      return found.isDone() && !found.isCompletedExceptionally()
          ? Optional.of(found.join())
          : Optional.empty();
    }

    /** A search is waited for once, and not by each who asks while it goes on. */
    long nanosLeft() {
      return patience.toNanos() - (System.nanoTime() - begun);
    }
  }

  /** The answer, or that of before; empty when the first one takes longer than anybody waits. */
  Optional<A> soon(Q question) {
    return awaited(search(question));
  }

  /** The same, where the first answer is waited for however long it takes. */
  A surely(Q question) {
    Search<A> search = search(question);
    return search.before().isPresent()
        ? awaited(search).orElseThrow()
        : joined(search.found()).answer();
  }

  private static <A> Optional<A> awaited(Search<A> search) {
    return joined(
        search
            .found()
            .thenApply(found -> Optional.of(found.answer()))
            .completeOnTimeout(
                search.before().map(Found::answer), search.nanosLeft(), TimeUnit.NANOSECONDS));
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof StoreException broken) {
        throw broken;
      }
      throw failed;
    }
  }

  private Search<A> search(Q question) {
    return search(question, events.getAsLong());
  }

  private synchronized Search<A> search(Q question, long now) {
    Search<A> last = newest.get(question);
    if (last != null && isGood(last, now)) {
      return last;
    }
    Optional<Found<A>> before = last == null ? Optional.empty() : last.ended().or(last::before);
    Duration patience = before.filter(this::isOfLately).isPresent() ? PATIENCE_FOR_NEWS : PATIENCE;
    var found = CompletableFuture.supplyAsync(() -> find(question), background);
    Search<A> next = new Search<>(System.nanoTime(), now, found, before, patience);
    newest.put(question, next);
    return next;
  }

  private boolean isGood(Search<A> search, long events) {
    if (!search.found().isDone()) {
      return true;
    }
    Optional<Found<A>> ended = search.ended();
    if (ended.isEmpty()) {
      return false;
    }
    Duration age = age(ended.get());
    return age.compareTo(ended.get().rest()) < 0
        || (search.events() == events && age.compareTo(goodFor) < 0);
  }

  /** Whether it was found anew, or might have been, not long ago. */
  private boolean isOfLately(Found<A> found) {
    return age(found).compareTo(found.rest().multipliedBy(2).plus(PATIENCE)) <= 0;
  }

  private Duration age(Found<A> found) {
    return Duration.between(found.at(), clock.instant());
  }

  private Found<A> find(Q question) {
    oneAtATime.lock();
    try {
      Instant began = clock.instant();
      A answer = finding.apply(question);
      Instant ended = clock.instant();
      return new Found<>(answer, ended, Duration.between(began, ended));
    } finally {
      oneAtATime.unlock();
    }
  }
}
