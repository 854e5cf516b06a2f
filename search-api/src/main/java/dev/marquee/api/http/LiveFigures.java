package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.wire.Json;
import dev.marquee.query.Period;
import io.helidon.http.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Keeps the figures of those periods fresh that somebody listens to: one thread looks for new
 * events and makes the figures anew, once for all who listen to the same period. Thread-safe.
 */
final class LiveFigures implements AutoCloseable {
  /** Each is a connection, a waiting virtual thread and a buffer. */
  static final int MAX_LISTENERS = 1_000;

  /** A person sees a change within two seconds: this, the commit, and the making of the figures. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

  /** Where no event came: some figures change with the time alone. */
  private static final Duration GOOD_FOR = Duration.ofSeconds(30);

  private static final Logger LOG = System.getLogger(LiveFigures.class.getName());

  private final Function<Period, ObjectNode> figures;
  private final LongSupplier events;
  private final InstantSource clock;
  private final Map<Period, Channel> channels = new HashMap<>();
  private int listeners;
  private boolean looking;
  private boolean closed;

  /**
   * Nothing is looked at before somebody listens.
   *
   * @param events how many there are
   */
  LiveFigures(Function<Period, ObjectNode> figures, LongSupplier events, InstantSource clock) {
    this.figures = figures;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Figures as they are sent.
   *
   * @param id tells them from others: the same figures have the same one, whoever made them
   * @param json one line
   */
  record Sent(String id, String json) {
    static Sent of(ObjectNode figures) {
      byte[] json = Json.bytes(figures);
      return new Sent(
          UUID.nameUUIDFromBytes(json).toString(), new String(json, StandardCharsets.UTF_8));
    }
  }

  /** One period; guarded by the lock of the whole. */
  private static final class Channel {
    private int listeners;
    private Optional<Sent> newest = Optional.empty();
    private long events = -1;
    private Instant madeAt = Instant.EPOCH;
  }

  /** Somebody who listens to a period, until it is closed. For one thread. */
  final class Listener implements AutoCloseable {
    private final Period period;
    private final Channel channel;

    private Listener(Period period, Channel channel) {
      this.period = period;
      this.channel = channel;
    }

    /**
     * Waits for figures that are not those with an id.
     *
     * @return empty when none came within the time
     */
    Optional<Sent> next(String seen, Duration patience) throws InterruptedException {
      long deadline = System.nanoTime() + patience.toNanos();
      synchronized (LiveFigures.this) {
        while (!closed && channel.newest.filter(sent -> !sent.id().equals(seen)).isEmpty()) {
          long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
          if (millis <= 0) {
            return Optional.empty();
          }
          LiveFigures.this.wait(millis);
        }
        return closed ? Optional.empty() : channel.newest;
      }
    }

    /** Whether the server stops, and nothing will come any more. */
    boolean isOver() {
      synchronized (LiveFigures.this) {
        return closed;
      }
    }

    @Override
    public void close() {
      synchronized (LiveFigures.this) {
        listeners--;
        if (--channel.listeners == 0) {
          channels.remove(period);
        }
      }
    }
  }

  /** Begins to listen; refused when too many do. */
  synchronized Listener listen(Period period) {
    if (closed || listeners >= MAX_LISTENERS) {
      throw ProblemException.of(
              Status.SERVICE_UNAVAILABLE_503,
              "%d pages listen already; ask for the figures themselves".formatted(listeners))
          .with("Retry-After", "30");
    }
    listeners++;
    Channel channel = channels.computeIfAbsent(period, first -> new Channel());
    channel.listeners++;
    if (!looking) {
      looking = true;
      Thread.ofVirtual().name("live-figures").start(this::lookAgainAndAgain);
    }
    return new Listener(period, channel);
  }

  private void lookAgainAndAgain() {
    try {
      while (goesOn()) {
        look();
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean goesOn() {
    looking = !closed && !channels.isEmpty();
    return looking;
  }

  /** A failure is told once a look, and leaves what was found before. */
  private void look() {
    try {
      long now = events.getAsLong();
      for (Period period : stale(now)) {
        Sent made = Sent.of(figures.apply(period));
        publish(period, made, now);
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "figures for those who listen could not be made", failed);
    }
  }

  private synchronized List<Period> stale(long now) {
    Instant earliest = clock.instant().minus(GOOD_FOR);
    List<Period> stale = new ArrayList<>();
    channels.forEach(
        (period, channel) -> {
          if (channel.events != now || channel.madeAt.isBefore(earliest)) {
            stale.add(period);
          }
        });
    return stale;
  }

  private synchronized void publish(Period period, Sent made, long counted) {
    Channel channel = channels.get(period);
    if (channel != null) {
      channel.newest = Optional.of(made);
      channel.events = counted;
      channel.madeAt = clock.instant();
      notifyAll();
    }
  }

  /** Ends all listening. */
  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
