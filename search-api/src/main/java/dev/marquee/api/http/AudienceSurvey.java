package dev.marquee.api.http;

import dev.marquee.analytics.behaviour.AudienceReport;
import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Goes through the events one by one, in the background and for one question at a time, and keeps
 * what came of it. Whoever asks waits for a moment, then gets what was found before. Thread-safe.
 */
final class AudienceSurvey {
  /** How long anybody waits: as long as a person takes a page for a quick one. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Where there is an answer of before: as long as nobody notices. */
  private static final Duration PATIENCE_FOR_NEWS = Duration.ofMillis(30);

  /** A walk keeps one core busy at most a twentieth of the time, however often somebody asks. */
  private static final int REST_PER_WORK = 20;

  /** Also where no event came: some may have been taken away, and as many added. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** Questions whose report is kept: those of a handful of people who look at once. */
  private static final int MAX_KEPT = 16;

  private static final int USUAL_PERIODS = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final EventLog log;
  private final InstantSource clock;
  private final ReentrantLock oneWalk = new ReentrantLock();
  private final Executor background = work -> Thread.ofVirtual().name("audience").start(work);

  /** The one not asked for the longest time first. */
  private final Map<Question, Walk> newest =
      new LinkedHashMap<>(USUAL_PERIODS, USUAL_LOAD, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Walk> eldest) {
          return size() > MAX_KEPT;
        }
      };

  AudienceSurvey(EventLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * What somebody wants to know.
   *
   * @param offset of the place whose days and weeks are meant
   * @param window of the funnels
   */
  record Question(EventScope scope, ZoneOffset offset, Duration window) {}

  /** What came of a walk, and what it cost. */
  private record Found(AudienceReport report, Instant at, Duration cost) {}

  /**
   * A walk that was begun.
   *
   * @param events there were when it began
   * @param before what the last walk for the question found
   */
  private record Walk(long events, CompletableFuture<Found> found, Optional<Found> before) {
    /** Empty while it goes on, and when it failed. */
    Optional<Found> ended() {
      return found.isDone() && !found.isCompletedExceptionally()
          ? Optional.of(found.join())
          : Optional.empty();
    }
  }

  /** Empty when the first walk for a question takes longer than anybody waits. */
  Optional<AudienceReport> report(Question question) {
    Walk walk = walk(question, log.count());
    Duration patience = walk.before().isEmpty() ? PATIENCE : PATIENCE_FOR_NEWS;
    try {
      return walk.found()
          .thenApply(Optional::of)
          .completeOnTimeout(walk.before(), patience.toMillis(), TimeUnit.MILLISECONDS)
          .join()
          .map(Found::report);
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof StoreException broken) {
        throw broken;
      }
      throw failed;
    }
  }

  /**
   * @param events there are now
   */
  private synchronized Walk walk(Question question, long events) {
    Walk last = newest.get(question);
    if (last != null && isGood(last, events)) {
      return last;
    }
    Optional<Found> before = last == null ? Optional.empty() : last.ended().or(last::before);
    Walk next =
        new Walk(events, CompletableFuture.supplyAsync(() -> look(question), background), before);
    newest.put(question, next);
    return next;
  }

  private boolean isGood(Walk walk, long events) {
    if (!walk.found().isDone()) {
      return true;
    }
    Optional<Found> ended = walk.ended();
    if (ended.isEmpty()) {
      return false;
    }
    Duration age = Duration.between(ended.get().at(), clock.instant());
    Duration rest = ended.get().cost().multipliedBy(REST_PER_WORK);
    return age.compareTo(rest) < 0 || (walk.events() == events && age.compareTo(GOOD_FOR) < 0);
  }

  private Found look(Question question) {
    oneWalk.lock();
    try {
      Instant began = clock.instant();
      AudienceReport report =
          AudienceReport.of(log, question.scope(), question.offset(), question.window(), began);
      Instant ended = clock.instant();
      return new Found(report, ended, Duration.between(began, ended));
    } finally {
      oneWalk.unlock();
    }
  }
}
