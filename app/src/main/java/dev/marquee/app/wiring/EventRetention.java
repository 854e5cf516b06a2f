package dev.marquee.app.wiring;

import dev.marquee.store.EventLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Drops the months of events that are no longer to be kept, at once and then every few hours.
 * Closing it ends that, without an interrupt: a store would lose the file that is being written.
 */
final class EventRetention implements AutoCloseable {
  private static final Logger LOG = System.getLogger(EventRetention.class.getName());

  /** A month may end while the server runs; nobody counts the hours. */
  private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);

  private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

  private final EventLog events;
  private final int months;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread looks =
      Thread.ofPlatform().name("event-retention").daemon(true).unstarted(this::lookAgainAndAgain);

  private EventRetention(EventLog events, int months, InstantSource clock) {
    this.events = events;
    this.months = months;
    this.clock = clock;
  }

  /**
   * Begins to look.
   *
   * @param months that are kept beside the one that goes on
   */
  static EventRetention begin(EventLog events, int months, InstantSource clock) {
    EventRetention retention = new EventRetention(events, months, clock);
    retention.looks.start();
    return retention;
  }

  private void lookAgainAndAgain() {
    try {
      do {
        look();
      } while (!closed.await(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A failure is told and does not end the looks: the next one may do it. */
  private void look() {
    YearMonth firstKept =
        YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(months);
    try {
      long dropped = events.deleteBefore(firstKept);
      if (dropped > 0) {
        events.settle();
        LOG.log(Level.INFO, "{0} events from before {1} were dropped", dropped, firstKept);
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "old events could not be dropped", failed);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      if (!looks.join(STOP_WITHIN)) {
        LOG.log(Level.WARNING, "old events are still being dropped");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
