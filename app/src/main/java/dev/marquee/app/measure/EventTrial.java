package dev.marquee.app.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.audience.Event;
import dev.marquee.bench.audience.DashboardTrial;
import dev.marquee.bench.audience.EventSpeedReport;
import dev.marquee.bench.audience.FreshnessTrial;
import dev.marquee.bench.audience.IngestTrial;
import dev.marquee.bench.audience.InventedEvents;
import dev.marquee.bench.load.ServerProcess;
import dev.marquee.bench.report.Progress;
import dev.marquee.store.EventLog;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how fast a server takes in events and tells of them, over a store that is made for it:
 * in a scratch folder, or in a cluster beside the one that was named.
 */
public final class EventTrial {
  private static final int CLIENTS = 8;
  private static final int BATCH = 1_000;
  private static final int WARM_UP_REQUESTS = 60;
  private static final int REQUESTS = 300;
  private static final int FRESH_EVENTS = 20;
  private static final Duration HISTORY = Duration.ofDays(90);

  /** Numbers of events that are sent stand apart from those of the history. */
  private static final long SENT_FROM = 1L << 40;

  private static final long TRICKLED_FROM = 1L << 41;
  private static final long FRESH_FROM = 1L << 42;
  private static final String FILLING = "filling the store";

  private final EventPlan plan;
  private final Progress progress;
  private final InventedEvents events;
  private final Instant now = Instant.now();

  private EventTrial(EventPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    this.events = new InventedEvents(plan.seed(), TrialFilms.ids());
  }

  /** The report; what it started has ended, and a store in a cluster is left empty of events. */
  public static EventSpeedReport run(EventPlan plan, Progress progress)
      throws IOException, InterruptedException {
    return new EventTrial(plan, progress).run();
  }

  private EventSpeedReport run() throws IOException, InterruptedException {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      String store = plan.store().trialBeside().orElse("lucene:" + scratch.path().resolve("store"));
      try {
        return run(store, scratch.path());
      } finally {
        clear(store);
      }
    }
  }

  private EventSpeedReport run(String store, Path scratch)
      throws IOException, InterruptedException {
    prepare(store);
    IngestTrial.Result ingest;
    boolean exact;
    try (ServerProcess server = OwnServer.start(store, scratch)) {
      ingest =
          IngestTrial.run(
              server.address(),
              events,
              SENT_FROM,
              CLIENTS,
              BATCH,
              plan.warmUp(),
              plan.length(),
              progress);
      exact = recorded(server.address()) == plan.eventsBefore() + ingest.all();
    }
    fill(store, plan.eventsBefore(), plan.eventsLooked() - ingest.all());
    return looked(store, scratch, ingest, exact);
  }

  private EventSpeedReport looked(
      String store, Path scratch, IngestTrial.Result ingest, boolean exact)
      throws IOException, InterruptedException {
    try (ServerProcess server = OwnServer.start(store, scratch)) {
      URI address = server.address();
      long there = recorded(address);
      DashboardTrial.Result dashboard =
          DashboardTrial.run(address, events, TRICKLED_FROM, WARM_UP_REQUESTS, REQUESTS, progress);
      FreshnessTrial.Result freshness =
          FreshnessTrial.run(address, events, FRESH_FROM, FRESH_EVENTS, progress);
      return new EventSpeedReport(
          plan.store().name(), plan.eventsBefore(), ingest, there, dashboard, freshness, exact);
    }
  }

  private void prepare(String address) {
    clear(address);
    try (Store store = Stores.open(address, StoreListener.NONE)) {
      TrialFilms.put(store);
    }
    fill(address, 0, plan.eventsBefore());
  }

  /** Adds events with numbers from one to another, their times going up to now. */
  private void fill(String address, long from, long until) {
    try (Store store = Stores.open(address, StoreListener.NONE)) {
      Instant start = now.minus(HISTORY);
      double nanosEach = (double) HISTORY.toNanos() / Math.max(1, until - from);
      for (long first = from; first < until; first += EventLog.MAX_EVENTS) {
        progress.at(FILLING, (int) (first / BATCH), (int) (until / BATCH));
        List<Event> batch = new ArrayList<>();
        for (long number = first; number < Math.min(until, first + EventLog.MAX_EVENTS); number++) {
          batch.add(events.event(number, start.plusNanos((long) ((number - from) * nanosEach))));
        }
        store.events().append(batch, Visibility.SOON);
      }
    }
  }

  /** A folder goes away by itself; a cluster's store keeps its films and loses its events. */
  private void clear(String address) {
    if (plan.store().trialBeside().isPresent()) {
      try (Store store = Stores.open(address, StoreListener.NONE)) {
        store.events().deleteBefore(YearMonth.from(now.atOffset(ZoneOffset.UTC)).plusMonths(1));
      } catch (StoreException nothingThere) {
        if (nothingThere.kind() != StoreException.Kind.MISSING) {
          throw nothingThere;
        }
      }
    }
  }

  private static long recorded(URI server) throws IOException {
    try (var answer = server.resolve("/api/analytics/dashboard").toURL().openStream()) {
      return new ObjectMapper().readTree(answer).path("recorded_events").asLong();
    }
  }
}
