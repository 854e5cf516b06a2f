package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.marquee.api.wire.Json;
import dev.marquee.query.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Period DAY =
      new Period(Instant.parse("2026-01-31T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"));

  private final AtomicLong events = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private final LiveFigures live =
      new LiveFigures(
          period -> {
            made.incrementAndGet();
            return Json.object().put("events", events.get()).put("of", period.toString());
          },
          () -> {
            looks.incrementAndGet();
            return events.get();
          },
          InstantSource.system());

  @AfterEach
  void close() {
    live.close();
  }

  @Test
  void tellsTheFiguresThereAreThenThoseThatChanged() throws InterruptedException {
    try (LiveFigures.Listener listener = live.listen(DAY)) {
      LiveFigures.Sent first = listener.next("", LONG).orElseThrow();
      events.incrementAndGet();
      LiveFigures.Sent second = listener.next(first.id(), LONG).orElseThrow();

      assertThat(first.json()).contains("\"events\":0");
      assertThat(second.id()).isNotEqualTo(first.id());
      assertThat(listener.next(second.id(), Duration.ofMillis(50))).isEmpty();
    }
  }

  @Test
  void whoComesBackIsToldOnlyWhatIsNew() throws InterruptedException {
    String seen;
    try (LiveFigures.Listener listener = live.listen(DAY)) {
      seen = listener.next("", LONG).orElseThrow().id();
    }
    try (LiveFigures.Listener again = live.listen(DAY)) {
      assertThat(again.next(seen, Duration.ofSeconds(1))).isEmpty();
      events.incrementAndGet();
      assertThat(again.next(seen, LONG)).isPresent();
    }
  }

  @Test
  void figuresAreMadeOnceForAllWhoListenToTheSame() throws InterruptedException {
    List<LiveFigures.Listener> listeners = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      listeners.add(live.listen(DAY));
    }
    for (LiveFigures.Listener listener : listeners) {
      assertThat(listener.next("", LONG)).isPresent();
    }

    assertThat(made).hasValue(1);
    listeners.forEach(LiveFigures.Listener::close);
  }

  @Test
  void nothingIsLookedAtWhenNobodyListens() throws InterruptedException {
    live.listen(DAY).close();
    Thread.sleep(1_000);
    int before = looks.get();
    Thread.sleep(1_000);

    assertThat(looks).hasValue(before);
  }

  @Test
  void refusesMoreListenersThanItHasRoomFor() {
    List<LiveFigures.Listener> listeners = new ArrayList<>();
    for (int i = 0; i < LiveFigures.MAX_LISTENERS; i++) {
      listeners.add(live.listen(DAY));
    }

    assertThatThrownBy(() -> live.listen(DAY)).isInstanceOf(ProblemException.class);
    listeners.getFirst().close();
    live.listen(DAY).close();
    listeners.stream().skip(1).forEach(LiveFigures.Listener::close);
  }

  @Test
  void closingEndsTheWaitOfAll() {
    LiveFigures.Listener listener = live.listen(DAY);
    Thread waiting =
        Thread.startVirtualThread(
            () -> {
              try {
                while (!listener.isOver()) {
                  listener.next("", LONG);
                }
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });

    live.close();

    await().atMost(LONG).until(() -> !waiting.isAlive());
  }
}
