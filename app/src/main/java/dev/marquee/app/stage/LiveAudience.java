package dev.marquee.app.stage;

import dev.marquee.app.simulation.Act;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An audience that does in the background what it has not done yet, and then acts as time goes by.
 * Closing it ends that after the batch that is being stored, without an interrupt: a store would
 * lose the file that is being written.
 */
public final class LiveAudience implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LiveAudience.class.getName());

  /** People act within a second of each other; they share a commit. */
  private static final Duration MIN_PAUSE = Duration.ofMillis(500);

  /** The clock of the machine may be set, and the machine may sleep. */
  private static final Duration MAX_PAUSE = Duration.ofSeconds(2);

  /** A store that is away or full is tried again. */
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

  /** After a crash, what was done since is sent again, and counts once. */
  private static final Duration BETWEEN_MEMORIES = Duration.ofMinutes(5);

  private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

  private final Stage stage;
  private final StagedAudience audience;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread acts =
      Thread.ofPlatform().name("audience").daemon(true).unstarted(this::actUntilClosed);

  private LiveAudience(Stage stage, StagedAudience audience, InstantSource clock) {
    this.stage = stage;
    this.audience = audience;
    this.clock = clock;
  }

  /** Begins, and returns at once. */
  public static LiveAudience begin(Stage stage, StagedAudience audience, InstantSource clock) {
    LiveAudience live = new LiveAudience(stage, audience, clock);
    live.acts.start();
    return live;
  }

  /** A failure is told and does not end it: what was not stored is made again. */
  private void actUntilClosed() {
    boolean failedBefore = false;
    while (!isClosed()) {
      try {
        act();
        return;
      } catch (RuntimeException failed) {
        if (!failedBefore) {
          LOG.log(Level.WARNING, "the simulated audience could not act", failed);
        }
        failedBefore = true;
        pause(AFTER_A_FAILURE);
      }
    }
  }

  private void act() {
    Instant from = firstMissing();
    var simulation = stage.simulation(audience);
    if (simulation.isEmpty()) {
      return;
    }
    Batches batches = new Batches(simulation.get(), from, this::isClosed);
    Instant reached = from;
    Instant remembered = from;
    while (!isClosed()) {
      Instant now = clock.instant();
      List<Act> batch = batches.next(now, Stage.BATCH_EVENTS);
      stage.put(batch);
      reached = batch.size() < Stage.BATCH_EVENTS ? now : batch.getLast().time();
      if (Duration.between(remembered, reached).compareTo(BETWEEN_MEMORIES) > 0) {
        stage.remember(audience, reached);
        remembered = reached;
      }
      if (batch.size() < Stage.BATCH_EVENTS) {
        pause(Duration.between(now, batches.nextTime()));
      }
    }
    stage.remember(audience, reached);
  }

  /** Of a long absence, only the last part is made up for: the length of the plan. */
  private Instant firstMissing() {
    Instant until = stage.remembered(audience).until();
    Instant earliest = clock.instant().minus(Duration.ofDays(audience.plan().days()));
    return until.isBefore(earliest) ? earliest : until;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause(Duration wanted) {
    long millis = Math.clamp(wanted.toMillis(), MIN_PAUSE.toMillis(), MAX_PAUSE.toMillis());
    try {
      closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      closed.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      if (!acts.join(STOP_WITHIN)) {
        LOG.log(Level.WARNING, "the simulated audience still acts");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
