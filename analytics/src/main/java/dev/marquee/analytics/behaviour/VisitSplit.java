package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;
import dev.marquee.audience.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.LongConsumer;

/**
 * Divides the events of accounts into visits: those that the client gave one name, else those with
 * no gap over {@link #MAX_GAP}. Events with and without a name never share a visit.
 */
final class VisitSplit {
  /** The usual pause after which a visit is over; that of Google Analytics and of Matomo. */
  static final Duration MAX_GAP = Duration.ofMinutes(30);

  /**
   * So many named visits of one account are held open, which bounds the memory. Of an account with
   * more, which no person has, the one that rested longest ends, and its name begins another.
   */
  static final int MAX_NAMED = 10_000;

  private static final int USUAL_VISITS = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final LongConsumer ended;

  /** The one that rested longest first. */
  private final LinkedHashMap<SessionId, Long> named =
      new LinkedHashMap<>(USUAL_VISITS, USUAL_LOAD, /* accessOrder= */ true);

  private boolean hasUnnamed;
  private long unnamed;
  private Instant lastUnnamed = Instant.MIN;
  private long begun;

  /**
   * @param ended told each visit once, when no more of its events will come
   */
  VisitSplit(LongConsumer ended) {
    this.ended = ended;
  }

  /** The visit of the next event of the account. */
  long visitOf(Event event) {
    return event.session().map(this::named).orElseGet(() -> unnamed(event.timestamp()));
  }

  private long named(SessionId session) {
    Long known = named.get(session);
    if (known != null) {
      return known;
    }
    if (named.size() == MAX_NAMED) {
      ended.accept(named.pollFirstEntry().getValue());
    }
    named.put(session, begun);
    return begun++;
  }

  private long unnamed(Instant time) {
    if (hasUnnamed && time.isAfter(lastUnnamed.plus(MAX_GAP))) {
      endUnnamed();
    }
    if (!hasUnnamed) {
      hasUnnamed = true;
      unnamed = begun++;
    }
    lastUnnamed = time;
    return unnamed;
  }

  private void endUnnamed() {
    hasUnnamed = false;
    ended.accept(unnamed);
  }

  /** Ends all visits of the account. */
  void endAll() {
    named.values().forEach(ended::accept);
    named.clear();
    if (hasUnnamed) {
      endUnnamed();
    }
  }
}
