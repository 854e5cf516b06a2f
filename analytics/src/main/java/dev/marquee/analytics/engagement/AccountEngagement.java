package dev.marquee.analytics.engagement;

import dev.marquee.analytics.behaviour.EventWalk;
import dev.marquee.analytics.behaviour.Figure;
import dev.marquee.audience.Event;
import dev.marquee.audience.UserId;
import dev.marquee.query.EventScope;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The engagement of accounts, from what they did. In the words of the metrics, each film that an
 * account viewed counts it as one viewer, and as one who came again where it viewed the film more
 * than once; {@link Metric#VELOCITY} is that of the clock hour of UTC with most views.
 */
public final class AccountEngagement {
  /** Accounts in a list. */
  public static final int MAX_SIZE = 1_000;

  /** Of fewer events the figures of an honest visitor look like anything. */
  public static final int MIN_EVENTS = 20;

  private AccountEngagement() {}

  /**
   * An account that looks made.
   *
   * @param events what it did in the time that was looked at
   */
  public record Suspect(
      UserId account, long events, EngagementMetrics metrics, EngagementVerdict verdict) {
    /** The surest first, then those who did most, then by account. */
    public static final Comparator<Suspect> SUREST_FIRST =
        Comparator.comparingInt((Suspect suspect) -> suspect.verdict().confidence())
            .thenComparingLong(Suspect::events)
            .reversed()
            .thenComparing(Suspect::account);
  }

  /**
   * Accounts that look made.
   *
   * @param total how many there are
   * @param surest of them at most {@link #MAX_SIZE}, in the order of {@link Suspect#SUREST_FIRST}
   */
  public record Suspects(long total, List<Suspect> surest) {
    public Suspects {
      surest = List.copyOf(surest);
    }
  }

  /** What one account did; empty when it did nothing. */
  public static Optional<EngagementMetrics> of(EventLog log, EventScope account) {
    OneAccount figure = new OneAccount();
    feed(log, account, figure);
    return figure.result();
  }

  /** Goes through all events for accounts of at least {@link #MIN_EVENTS} that raise a flag. */
  public static Suspects suspects(EventLog log, EventScope scope, EngagementThresholds thresholds) {
    AllAccounts figure = new AllAccounts(thresholds);
    feed(log, scope, figure);
    return figure.result();
  }

  private static void feed(EventLog log, EventScope scope, Figure<?> figure) {
    try (Snapshot<Event> walk = log.walk(scope)) {
      EventWalk.feed(walk, List.of(figure));
    }
  }

  private static final class OneAccount implements Figure<Optional<EngagementMetrics>> {
    private final AccountTally tally = new AccountTally();

    @Override
    public void add(Event event, long visit) {
      tally.add(event);
    }

    @Override
    public Optional<EngagementMetrics> result() {
      return tally.events() == 0 ? Optional.empty() : Optional.of(tally.metrics());
    }
  }

  /** Holds one account at a time, and those that are in the list so far. */
  private static final class AllAccounts implements Figure<Suspects> {
    private final EngagementThresholds thresholds;

    /** The one first that has to go when a surer one comes. */
    private final PriorityQueue<Suspect> surest =
        new PriorityQueue<>(Suspect.SUREST_FIRST.reversed());

    private Optional<UserId> account = Optional.empty();
    private AccountTally tally = new AccountTally();
    private long total;

    AllAccounts(EngagementThresholds thresholds) {
      this.thresholds = thresholds;
    }

    @Override
    public void add(Event event, long visit) {
      account = Optional.of(event.user());
      tally.add(event);
    }

    @Override
    public void endAccount() {
      if (tally.events() >= MIN_EVENTS) {
        account.ifPresent(this::judge);
      }
      tally = new AccountTally();
    }

    private void judge(UserId name) {
      EngagementMetrics metrics = tally.metrics();
      EngagementVerdict verdict = EngagementVerdict.of(metrics, thresholds);
      if (verdict.suspicious()) {
        total++;
        surest.add(new Suspect(name, tally.events(), metrics, verdict));
        if (surest.size() > MAX_SIZE) {
          surest.remove();
        }
      }
    }

    @Override
    public Suspects result() {
      List<Suspect> list = new ArrayList<>(surest);
      list.sort(Suspect.SUREST_FIRST);
      return new Suspects(total, list);
    }
  }
}
