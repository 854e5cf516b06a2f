package dev.marquee.indexer.merge;

import static dev.marquee.indexer.merge.Records.document;
import static dev.marquee.indexer.merge.Records.mainData;
import static dev.marquee.indexer.merge.Records.recordOf;
import static dev.marquee.indexer.merge.Records.tmdb;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.CatalogPlan.Effect;
import dev.marquee.indexer.merge.CatalogPlan.Step;
import dev.marquee.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilmPlannerTest {
  private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

  private final PlannedFilms planned = new PlannedFilms();

  @Test
  void createsAFilmNamedByItsMergedFacts() {
    CatalogPlan plan = planned.take(mainData("a", "Heat"), tmdb(949, "Heat", 1995));
    assertThat(PlannedFilms.effects(plan)).containsExactly(Effect.CREATED);
    assertThat(plan.joined()).isEqualTo(1);
    assertThat(planned.film("tmdb-949").movie().sources()).containsExactly("main_data", "tmdb");
    assertThat(planned.film("tmdb-949").movie().updatedAt()).isEqualTo(PlannedFilms.FIRST);
  }

  @Test
  void changesNothingTheSecondTime() {
    planned.take(mainData("a", "Heat"), tmdb(949, "Heat", 1995));
    planned.at(LATER);
    CatalogPlan again = planned.take(mainData("a", "Heat"), tmdb(949, "Heat", 1995));
    assertThat(again).isEqualTo(new CatalogPlan(List.of(), 0, 1, 0));
  }

  @Test
  void keepsTheIdOfTheFilmThatWasThereFirst() {
    planned.take(mainData("a", "Heat"));
    String first = planned.ids().iterator().next();
    CatalogPlan plan = planned.take(tmdb(949, "Heat", 1995));
    assertThat(PlannedFilms.effects(plan)).containsExactly(Effect.CHANGED);
    assertThat(plan.joined()).isEqualTo(1);
    assertThat(planned.ids()).containsExactly(first);
    assertThat(planned.film(first).movie().facts().ids()).containsEntry(Registry.TMDB, "949");
  }

  @Test
  void leadsFromTheYoungerToTheOlderWhenTwoFilmsTurnOutToBeOne() {
    planned.take(
        tmdb(949, "Heat", 1995),
        recordOf("jsonl", "a", Records.titled("Hot", 1980).id(Registry.IMDB, "tt0113277")));
    CatalogPlan plan =
        planned.take(
            recordOf(
                "other",
                "b",
                MovieFacts.titled("Heat").id(Registry.TMDB, "949").id(Registry.IMDB, "tt0113277")));
    assertThat(PlannedFilms.effects(plan)).containsExactly(Effect.CHANGED, Effect.REMOVED);
    assertThat(plan.joined()).isEqualTo(2);
    assertThat(planned.ids()).containsExactly("tmdb-949");
    assertThat(planned.redirects())
        .isEqualTo(Map.of(new MovieId("imdb-tt0113277"), new MovieId("tmdb-949")));
  }

  @Test
  void givesRecordsThatLeaveAFilmANewId() {
    planned.take(mainData("a", "Heat"));
    String first = planned.ids().iterator().next();
    planned.take(tmdb(949, "Heat", 1995));
    CatalogPlan plan = planned.take(mainData("b", "Heat"));
    assertThat(PlannedFilms.effects(plan))
        .containsExactlyInAnyOrder(Effect.CHANGED, Effect.CREATED, Effect.CREATED);
    assertThat(plan.joined()).isEqualTo(-1);
    assertThat(planned.film(first).movie().sources()).containsExactly("main_data");
    assertThat(planned.film("tmdb-949").movie().sources()).containsExactly("tmdb");
    assertThat(planned.films()).hasSize(3);
  }

  @Test
  void replacesARecordOfTheSameKey() {
    planned.take(tmdb(1, "First Title", 2000));
    planned.at(LATER);
    planned.take(tmdb(1, "Second Title", 2000));
    assertThat(planned.film("tmdb-1").movie().facts().title()).isEqualTo("Second Title");
    assertThat(planned.film("tmdb-1").records()).hasSize(1);
    assertThat(planned.film("tmdb-1").movie().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void keepsTheTimeAndTheVectorWhileTheFactsAreTheSame() {
    planned.take(tmdb(1, "Ran", 1985));
    CatalogEntry entry = planned.film("tmdb-1");
    Embedding vector = Embedding.of(new float[] {3, 4});
    planned
        .films()
        .put(entry.id(), new CatalogEntry(entry.movie(), entry.records(), Optional.of(vector)));
    planned.at(LATER);
    planned.take(mainData("a", "Ran"));
    assertThat(planned.film("tmdb-1").vector()).hasValue(vector);
    assertThat(planned.film("tmdb-1").movie().updatedAt()).isEqualTo(PlannedFilms.FIRST);
    planned.take(
        recordOf("main_data", "a", MovieFacts.titled("Ran").directors(List.of("Akira Kurosawa"))));
    assertThat(planned.film("tmdb-1").vector()).isEmpty();
    assertThat(planned.film("tmdb-1").movie().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void passesOverNeighboursThatStayAsTheyAreInItsCounts() {
    planned.take(tmdb(1, "Heat", 1986), tmdb(2, "Heat", 1995));
    assertThat(planned.take(tmdb(2, "Heat", 1995)).unchanged()).isEqualTo(1);
  }

  @Test
  void putsWhatAnOperatorSaysAboveAllElse() {
    planned.take(tmdb(1, "Ran", 1985), mainData("a", "Ran"));
    planned.take(Arrival.fromOperator(new MovieId("tmdb-1"), MovieFacts.titled("Chaos").build()));
    assertThat(planned.film("tmdb-1").movie().facts().title()).isEqualTo("Chaos");
    assertThat(planned.film("tmdb-1").movie().sources())
        .containsExactly("main_data", "operator", "tmdb");
    planned.take(
        Arrival.fromOperator(new MovieId("tmdb-1"), Records.titled("Chaos II", 1986).build()));
    assertThat(planned.film("tmdb-1").records()).hasSize(3);
    assertThat(planned.film("tmdb-1").movie().facts().releaseYear()).hasValue(1986);
  }

  @Test
  void makesAFilmUnderTheIdAnOperatorAskedFor() {
    planned.take(
        Arrival.fromOperator(new MovieId("home-video"), MovieFacts.titled("Holidays").build()));
    assertThat(planned.ids()).containsExactly("home-video");
    planned.take(
        Arrival.fromOperator(new MovieId("home-video"), MovieFacts.titled("Holidays 2").build()));
    assertThat(planned.film("home-video").movie().facts().title()).isEqualTo("Holidays 2");
  }

  @Test
  void leadsAnOperatorsNewIdToTheFilmThatHasItsNumber() {
    planned.take(tmdb(1, "Ran", 1985));
    MovieFacts sameNumber = MovieFacts.titled("Chaos").id(Registry.TMDB, "1").build();
    planned.take(
        Arrival.fromOperator(new MovieId("b"), sameNumber),
        Arrival.fromOperator(new MovieId("a"), sameNumber));
    assertThat(planned.ids()).containsExactly("tmdb-1");
    assertThat(planned.redirects().keySet())
        .extracting(MovieId::value)
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void givesTwoNewIdsOfOneFilmToTheOneAskedForFirst() {
    MovieFacts sameNumber = MovieFacts.titled("Chaos").id(Registry.TMDB, "1").build();
    planned.take(
        Arrival.fromOperator(new MovieId("b"), sameNumber),
        Arrival.fromOperator(new MovieId("a"), sameNumber));
    assertThat(planned.ids()).containsExactly("b");
  }

  @Test
  void keepsWhatAnOperatorSaidWithTheFilmThatKeepsTheId() {
    planned.take(mainData("a", "Heat"));
    MovieId first = planned.films().keySet().iterator().next();
    planned.take(tmdb(949, "Heat", 1995));
    planned.take(
        Arrival.fromOperator(
            first, MovieFacts.titled("Heat").runtimeMinutes(OptionalInt.of(170)).build()));
    planned.take(mainData("b", "Heat"));
    assertThat(planned.film(first.value()).movie().sources())
        .containsExactly("main_data", "operator");
    assertThat(planned.film("tmdb-949").movie().sources()).containsExactly("tmdb");
  }

  @Test
  void joinsWhatADeletedFilmKeptApart() {
    planned.take(tmdb(1, "Heat", 1986), tmdb(2, "Heat", 1995), mainData("a", "Heat"));
    assertThat(planned.films()).hasSize(3);
    CatalogPlan plan =
        planned.take(new Arrival(List.of(), Set.of(new MovieId("tmdb-1")), Set.of()));
    assertThat(plan.changes())
        .contains(new Step(new Change.Delete(new MovieId("tmdb-1")), Effect.REMOVED));
    assertThat(planned.ids()).containsExactly("tmdb-2");
    assertThat(planned.film("tmdb-2").movie().sources()).containsExactly("main_data", "tmdb");
  }

  @Test
  void doesNothingForADeletedFilmThatIsNotThere() {
    assertThat(
            planned.take(new Arrival(List.of(), Set.of(new MovieId("nobody")), Set.of())).changes())
        .isEmpty();
  }

  static List<Long> seeds() {
    return new Random(11).longs(30).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void makesTheSameFilmsOfRecordsInAnyOrderAndInAnyBatches(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, 60));
    Set<PlannedFilms.Film> together = PlannedFilms.of(records, 60);
    assertThat(PlannedFilms.of(records, 1)).isEqualTo(together);
    Collections.shuffle(records, random);
    assertThat(PlannedFilms.of(records, 1 + random.nextInt(20))).isEqualTo(together);
  }

  @Test
  void takesTheLaterOfTwoRecordsOfOneKey() {
    planned.take(document("a", "One", 2000), document("a", "Two", 2000));
    assertThat(planned.films().values())
        .extracting(entry -> entry.movie().facts().title())
        .containsExactly("Two");
  }
}
