package dev.marquee.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.api.CommitTimes;
import dev.marquee.app.simulation.Films;
import dev.marquee.app.simulation.SimulationPlan;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.review.Review;
import dev.marquee.review.Sentiment;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTest {
  private static final SimulationPlan PLAN =
      new SimulationPlan(3, 150, LocalDate.of(2026, 3, 2), 30);
  private static final Instant MIDDLE = Instant.parse("2026-03-16T12:00:00Z");
  private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir Path folder;
  private Store store;
  private Stage stage;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder, new CommitTimes());
    stage = new Stage(store, StageTest::liked);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Review liked(Review review) {
    return review.withSentiment(Optional.of(new Sentiment(0.9)));
  }

  private void bringFilms() {
    List<Change> films =
        Films.hundred().stream()
            .<Change>map(film -> new Change.Put(CatalogEntry.of(film, List.of())))
            .toList();
    store.movies().apply(films, Visibility.ON_RETURN);
  }

  private Played play(Instant until) {
    return stage.play(stage.audience(PLAN), until, () -> false, moment -> {});
  }

  @Test
  void doneAgainNothingIsDoubled() {
    bringFilms();

    Played first = play(END);
    Played second = play(END);

    assertThat(first.taken()).isPositive().isEqualTo(first.events());
    assertThat(second).isEqualTo(new Played(first.events(), 0, first.events(), 0, first.reviews()));
    assertThat(store.events().count()).isEqualTo(first.events());
    assertThat(store.reviews().count()).isPositive().isLessThanOrEqualTo(first.reviews());
  }

  @Test
  void whatIsDoneInPartsIsWhatIsDoneAtOnce(@TempDir Path other) {
    bringFilms();
    play(MIDDLE);
    long half = store.events().count();
    play(END);

    try (Store whole = Stores.open("lucene:" + other, new CommitTimes())) {
      whole.movies().apply(puts(), Visibility.ON_RETURN);
      Stage atOnce = new Stage(whole, StageTest::liked);
      atOnce.play(atOnce.audience(PLAN), END, () -> false, moment -> {});

      assertThat(half).isBetween(1L, whole.events().count() - 1);
      assertThat(store.events().count()).isEqualTo(whole.events().count());
      assertThat(store.reviews().count()).isEqualTo(whole.reviews().count());
    }
  }

  private static List<Change> puts() {
    return Films.hundred().stream()
        .<Change>map(film -> new Change.Put(CatalogEntry.of(film, List.of())))
        .toList();
  }

  @Test
  void nothingHappensOutsideOfTheTimeThatWasAskedFor() {
    bringFilms();
    play(MIDDLE);

    Period inside = new Period(PLAN.start(), MIDDLE);
    assertThat(store.events().actions(EventScope.EVERYTHING.within(inside)).total())
        .isEqualTo(store.events().count());
  }

  @Test
  void theStoreSaysFromTheBeginningThatItsAudienceIsSimulated() {
    assertThat(StagedAudience.isIn(store.artifacts())).isFalse();

    StagedAudience audience = stage.audience(PLAN);

    assertThat(StagedAudience.of(store.artifacts()))
        .hasValue(audience)
        .hasValue(new StagedAudience(PLAN, PLAN.start()));
    assertThat(StagedAudience.isIn(store.artifacts())).isTrue();
  }

  @Test
  void theFirstAudienceStaysTheOnlyOne() {
    stage.audience(PLAN);

    SimulationPlan other = new SimulationPlan(4, 10, LocalDate.of(2026, 1, 1), 10);

    assertThat(stage.audience(other).plan()).isEqualTo(PLAN);
  }

  @Test
  void itIsRememberedUpToWhereTheAudienceCame() {
    bringFilms();
    play(END);
    play(MIDDLE);

    assertThat(stage.audience(PLAN).until()).isEqualTo(END);
  }

  @Test
  void endsAfterABatchWhenItIsToldTo() {
    bringFilms();
    List<Instant> moments = new ArrayList<>();

    stage.play(stage.audience(PLAN), END, () -> !moments.isEmpty(), moments::add);

    assertThat(moments).hasSize(1);
  }

  @Test
  void withoutFilmsNobodyActs() {
    assertThat(play(END)).isEqualTo(Played.NOTHING);
    assertThat(Duration.between(PLAN.start(), stage.audience(PLAN).until())).isZero();
  }
}
