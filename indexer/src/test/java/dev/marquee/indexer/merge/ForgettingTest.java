package dev.marquee.indexer.merge;

import static dev.marquee.indexer.merge.Records.document;
import static dev.marquee.indexer.merge.Records.mainData;
import static dev.marquee.indexer.merge.Records.recordOf;
import static dev.marquee.indexer.merge.Records.tmdb;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.CatalogPlan.Effect;
import dev.marquee.indexer.merge.CatalogPlan.Step;
import dev.marquee.store.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is planned when records go, above all when they held films together. */
class ForgettingTest {
  private static final int RECORDS = 60;

  private static final SourceRecord HEAT = tmdb(949, "Heat", 1995);
  private static final SourceRecord HOT =
      recordOf("jsonl", "a", Records.titled("Hot", 1980).id(Registry.IMDB, "tt0113277"));

  /** Has the numbers of both. */
  private static final SourceRecord GLUE =
      recordOf(
          "other",
          "b",
          MovieFacts.titled("Heat").id(Registry.TMDB, "949").id(Registry.IMDB, "tt0113277"));

  private final PlannedFilms planned = new PlannedFilms();

  static List<Long> seeds() {
    return new Random(12).longs(30).boxed().toList();
  }

  @Test
  void forgetsARecordAndKeepsTheFilmsId() {
    planned.take(tmdb(949, "Heat", 1995), mainData("a", "Heat"));
    CatalogPlan plan = planned.forget(tmdb(949, "Heat", 1995));
    assertThat(PlannedFilms.effects(plan)).containsExactly(Effect.CHANGED);
    assertThat(planned.film("tmdb-949").movie().sources()).containsExactly("main_data");
    assertThat(planned.film("tmdb-949").movie().facts().releaseYear()).isEmpty();
  }

  @Test
  void deletesAFilmThatNoRecordIsLeftTo() {
    planned.take(tmdb(949, "Heat", 1995), document("a", "Alien", 1979));
    CatalogPlan plan = planned.forget(tmdb(949, "Heat", 1995));
    assertThat(plan.changes())
        .containsExactly(new Step(new Change.Delete(new MovieId("tmdb-949")), Effect.REMOVED));
    assertThat(plan.joined()).isZero();
    assertThat(planned.films()).hasSize(1);
  }

  @Test
  void givesAFilmThatPartsFromAnotherItsFormerIdBack() {
    planned.take(HEAT, HOT);
    planned.take(GLUE);
    assertThat(planned.redirects()).hasSize(1);
    CatalogPlan plan = planned.forget(GLUE);
    assertThat(planned.ids()).containsExactlyInAnyOrder("tmdb-949", "imdb-tt0113277");
    assertThat(planned.redirects()).isEmpty();
    assertThat(planned.film("imdb-tt0113277").records()).containsExactly(HOT);
    assertThat(plan.joined()).isEqualTo(-1);
  }

  @Test
  void givesAFilmThatPartsFromAnotherAnIdOfItsOwnWhereItNeverHadOne() {
    planned.take(HEAT, HOT, GLUE);
    assertThat(planned.films()).hasSize(1);
    planned.forget(GLUE);
    assertThat(planned.ids()).containsExactlyInAnyOrder("tmdb-949", "imdb-tt0113277");
  }

  @Test
  void leadsAFormerIdToTheFilmThatItsRecordGoesTo() {
    SourceRecord alien = tmdb(348, "Alien", 1979);
    SourceRecord nameless = document("c", "Alien", 1979);
    planned.take(nameless);
    String former = planned.ids().iterator().next();
    planned.take(HEAT);
    planned.take(recordOf("jsonl", "c", Records.titled("Alien", 1979).id(Registry.TMDB, "949")));
    assertThat(planned.redirects()).isEqualTo(Map.of(new MovieId(former), new MovieId("tmdb-949")));
    planned.take(alien);
    assertThat(planned.ids()).containsExactlyInAnyOrder("tmdb-949", "tmdb-348");
    planned.take(nameless);
    assertThat(planned.film("tmdb-348").records()).containsExactlyInAnyOrder(alien, nameless);
    assertThat(planned.redirects()).isEqualTo(Map.of(new MovieId(former), new MovieId("tmdb-348")));
  }

  @Test
  void handsARecordOverBeforeItIsTakenAway() {
    planned.take(HEAT, HOT);
    planned.take(GLUE);
    CatalogPlan plan = planned.forget(GLUE);
    assertThat(plan.handedOver()).isEqualTo(1);
    assertThat(PlannedFilms.effects(plan)).containsExactly(Effect.CREATED, Effect.CHANGED);
  }

  @Test
  void comesRightWhenTheWorkEndedWhileARecordWasHandedOver() {
    planned.take(HEAT, HOT);
    planned.take(GLUE);
    CatalogEntry whole = planned.film("tmdb-949");
    planned.forget(GLUE);
    planned.films().put(whole.id(), whole);
    planned.forget(GLUE);
    assertThat(planned.film("tmdb-949").records()).containsExactly(HEAT);
    assertThat(planned.film("imdb-tt0113277").records()).containsExactly(HOT);
  }

  @Test
  void joinsOnceMoreWhenTheWorkEndedBeforeTheRedirect() {
    planned.take(HEAT, HOT);
    CatalogEntry younger = planned.film("imdb-tt0113277");
    planned.take(GLUE);
    planned.redirects().clear();
    planned.films().put(younger.id(), younger);
    planned.take(GLUE);
    assertThat(planned.ids()).containsExactly("tmdb-949");
    assertThat(planned.redirects()).hasSize(1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leavesTheFilmsThatWouldBeThereHadForgottenRecordsNeverCome(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records = RandomRecords.of(random, RECORDS);
    List<SourceRecord> stale =
        records.stream()
            .filter(record -> record.key().source().equals("other") && random.nextInt(3) > 0)
            .toList();
    List<SourceRecord> left = new ArrayList<>(records);
    left.removeAll(stale);
    planned.takeInBatches(records, 1 + random.nextInt(20));
    planned.forget(stale.toArray(SourceRecord[]::new));
    assertThat(planned.whatTheyAre()).isEqualTo(PlannedFilms.of(left, RECORDS));
    assertThat(planned.redirects().keySet()).doesNotContainAnyElementsOf(planned.films().keySet());
    assertThat(planned.redirects().keySet()).allMatch(id -> planned.leadsTo(id).isPresent());
  }
}
