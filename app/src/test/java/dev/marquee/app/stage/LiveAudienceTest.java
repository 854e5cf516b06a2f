package dev.marquee.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.marquee.api.CommitTimes;
import dev.marquee.app.simulation.Films;
import dev.marquee.app.simulation.SimulationPlan;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveAudienceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final SimulationPlan PLAN =
      new SimulationPlan(3, 150, LocalDate.of(2026, 3, 2), 30);
  private static final Instant MORNING = Instant.parse("2026-03-20T06:00:00Z");
  private static final Instant NEXT_MORNING = Instant.parse("2026-03-21T06:00:00Z");

  @TempDir Path folder;
  private Store store;
  private Stage stage;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder, new CommitTimes());
    stage = new Stage(store, review -> review);
    List<Change> films =
        Films.hundred().stream()
            .<Change>map(film -> new Change.Put(CatalogEntry.of(film, List.of())))
            .toList();
    store.movies().apply(films, Visibility.ON_RETURN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** What the store holds once the audience has acted up to a moment. */
  private long eventsUpTo(Instant moment) {
    stage.play(stage.audience(PLAN), moment, () -> false, reached -> {});
    return store.events().count();
  }

  private LiveAudience begin(InstantSource clock) {
    return LiveAudience.begin(stage, stage.audience(PLAN), clock);
  }

  private void liveUpTo(Instant moment) {
    LiveAudience live = begin(InstantSource.fixed(moment));
    await().atMost(PATIENCE).until(() -> !stage.audience(PLAN).until().isBefore(moment));
    live.close();
  }

  @Test
  void makesUpForWhatItMissedAndDoublesNothing() {
    liveUpTo(MORNING);
    long first = store.events().count();
    liveUpTo(MORNING);
    assertThat(first).isPositive();
    assertThat(store.events().count()).isEqualTo(first);

    liveUpTo(NEXT_MORNING);
    long second = store.events().count();
    assertThat(second).isGreaterThan(first);
    assertThat(eventsUpTo(NEXT_MORNING)).isEqualTo(second);
  }

  @Test
  void actsAsTimeGoesByAndStopsWhenItIsClosed() {
    eventsUpTo(MORNING);
    long before = store.events().count();
    long began = System.nanoTime();
    InstantSource hoursInSeconds =
        () -> MORNING.plus(Duration.ofNanos(System.nanoTime() - began).multipliedBy(3_600));

    try (LiveAudience live = begin(hoursInSeconds)) {
      assertThat(live).isNotNull();
      await().atMost(PATIENCE).until(() -> store.events().count() > before + 20);
    }

    long after = store.events().count();
    Instant reached = stage.audience(PLAN).until();
    assertThat(reached).isAfter(MORNING);
    assertThat(eventsUpTo(reached)).isEqualTo(after);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("audience"));
  }

  @Test
  void ofALongAbsenceOnlyTheLastPartIsMadeUpFor() {
    eventsUpTo(MORNING);
    long before = store.events().count();

    liveUpTo(MORNING.plus(Duration.ofDays(400)));
    long live = store.events().count() - before;
    long whole = eventsUpTo(MORNING.plus(Duration.ofDays(400))) - before;

    assertThat(live).isBetween(1L, whole / 4);
  }
}
