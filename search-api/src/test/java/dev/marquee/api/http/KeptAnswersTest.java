package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeptAnswersTest {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-02-01T12:00:00Z"));
  private final AtomicLong events = new AtomicLong();
  private final AtomicInteger found = new AtomicInteger();
  private final InstantSource clock = now::get;

  @Test
  void aQuestionIsAnsweredOnceWhileNothingHappens() {
    KeptAnswers<String, String> answers = costing(Duration.ZERO);

    assertThat(answers.surely("a")).isEqualTo("a 1");
    assertThat(answers.surely("a")).isEqualTo("a 1");
    assertThat(answers.surely("b")).isEqualTo("b 2");
  }

  @Test
  void itIsAnsweredAnewAfterAnEventOrAWhile() {
    KeptAnswers<String, String> answers = costing(Duration.ZERO);
    answers.surely("a");

    events.incrementAndGet();
    assertThat(awaitOther(answers, "a 1")).isEqualTo("a 2");

    pass(GOOD_FOR);
    assertThat(awaitOther(answers, "a 2")).isEqualTo("a 3");
  }

  @Test
  void whatCostAnHourRestsADay() {
    KeptAnswers<String, String> answers = costing(Duration.ofHours(1));
    answers.surely("a");

    events.incrementAndGet();
    pass(Duration.ofHours(19));
    assertThat(answers.surely("a")).isEqualTo("a 1");

    pass(Duration.ofHours(1));
    assertThat(awaitOther(answers, "a 1")).isEqualTo("a 2");
  }

  @Test
  void thatOfBeforeIsGivenWhileANewOneIsLookedFor() {
    Semaphore allowed = new Semaphore(1);
    KeptAnswers<String, String> answers = waitingFor(allowed);
    answers.surely("a");

    events.incrementAndGet();
    assertThat(answers.surely("a")).isEqualTo("a 1");
    assertThat(answers.soon("a")).contains("a 1");

    allowed.release();
    assertThat(awaitOther(answers, "a 1")).isEqualTo("a 2");
  }

  /** Else somebody who asks once a day would be told of yesterday. */
  @Test
  void anAnswerOfLongAgoIsNotGivenWhereANewOneIsSoonFound() {
    KeptAnswers<String, String> answers =
        new KeptAnswers<>(
            question -> {
              LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
              return "%s %d".formatted(question, found.incrementAndGet());
            },
            events::get,
            GOOD_FOR,
            clock);
    answers.surely("a");

    events.incrementAndGet();
    pass(Duration.ofDays(1));

    assertThat(answers.surely("a")).isEqualTo("a 2");
  }

  /** Else each of five people who ask every second would wait for a second, again and again. */
  @Test
  void aFirstAnswerThatTakesLongIsWaitedForOnce() {
    Semaphore allowed = new Semaphore(0);
    KeptAnswers<String, String> answers = waitingFor(allowed);

    assertThat(answers.soon("a")).isEmpty();
    long start = System.nanoTime();
    assertThat(answers.soon("a")).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));

    allowed.release();
    assertThat(answers.surely("a")).isEqualTo("a 1");
  }

  @Test
  void aFailureIsToldAndNotKept() {
    AtomicInteger tried = new AtomicInteger();
    KeptAnswers<String, String> answers =
        new KeptAnswers<>(
            question -> {
              if (tried.incrementAndGet() == 1) {
                throw new StoreException(Kind.UNAVAILABLE, "the store does not answer", null);
              }
              return question;
            },
            events::get,
            GOOD_FOR,
            clock);

    assertThatThrownBy(() -> answers.surely("a"))
        .isInstanceOf(StoreException.class)
        .hasMessage("the store does not answer");
    assertThat(answers.surely("a")).isEqualTo("a");
  }

  @Test
  void oneQuestionIsLookedIntoAtATime() throws InterruptedException {
    AtomicInteger together = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    KeptAnswers<Integer, Integer> answers =
        new KeptAnswers<>(
            question -> {
              most.accumulateAndGet(together.incrementAndGet(), Math::max);
              LockSupport.parkNanos(100_000);
              together.decrementAndGet();
              return question;
            },
            events::get,
            GOOD_FOR,
            clock);
    CountDownLatch asked = new CountDownLatch(8);
    for (int question = 0; question < 8; question++) {
      int number = question;
      Thread.ofVirtual()
          .start(
              () -> {
                answers.surely(number);
                asked.countDown();
              });
    }
    asked.await();

    assertThat(most).hasValue(1);
  }

  private KeptAnswers<String, String> costing(Duration cost) {
    return new KeptAnswers<>(
        question -> {
          pass(cost);
          return "%s %d".formatted(question, found.incrementAndGet());
        },
        events::get,
        GOOD_FOR,
        clock);
  }

  private KeptAnswers<String, String> waitingFor(Semaphore allowed) {
    return new KeptAnswers<>(
        question -> {
          allowed.acquireUninterruptibly();
          return "%s %d".formatted(question, found.incrementAndGet());
        },
        events::get,
        GOOD_FOR,
        clock);
  }

  private static String awaitOther(KeptAnswers<String, String> answers, String before) {
    String answer = before;
    while (answer.equals(before)) {
      answer = answers.surely("a");
    }
    return answer;
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
