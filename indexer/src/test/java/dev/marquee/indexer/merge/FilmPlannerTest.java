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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilmPlannerTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

  /** The films by id, as plans leave them; redirects lead on. */
  private final Map<MovieId, CatalogEntry> films = new HashMap<>();

  private final Map<MovieId, MovieId> redirects = new HashMap<>();
  private Instant now = FIRST;

  private CatalogPlan take(SourceRecord... records) {
    return take(Arrival.of(List.of(records)));
  }

  private CatalogPlan take(Arrival arrival) {
    CatalogPlan plan =
        FilmPlanner.plan(
            List.copyOf(films.values()),
            arrival,
            id -> films.containsKey(id) || redirects.containsKey(id),
            facts -> Optional.empty(),
            now);
    plan.changes().forEach(step -> make(step.change()));
    return plan;
  }

  private void make(Change change) {
    switch (change) {
      case Change.Put(CatalogEntry entry) -> films.put(entry.id(), entry);
      case Change.Delete(MovieId id) -> films.remove(id);
      case Change.Redirect(MovieId from, MovieId to) -> {
        films.remove(from);
        redirects.put(from, to);
      }
    }
  }

  private static List<Effect> effects(CatalogPlan plan) {
    return plan.changes().stream().map(Step::effect).toList();
  }

  private CatalogEntry film(String id) {
    return Objects.requireNonNull(films.get(new MovieId(id)), "no film " + id);
  }

  private Collection<String> ids() {
    return films.keySet().stream().map(MovieId::value).toList();
  }

  @Test
  void createsAFilmNamedByItsMergedFacts() {
    CatalogPlan plan = take(mainData("a", "Heat"), tmdb(949, "Heat", 1995));
    assertThat(effects(plan)).containsExactly(Effect.CREATED);
    assertThat(plan.joined()).isEqualTo(1);
    assertThat(film("tmdb-949").movie().sources()).containsExactly("main_data", "tmdb");
    assertThat(film("tmdb-949").movie().updatedAt()).isEqualTo(FIRST);
  }

  @Test
  void changesNothingTheSecondTime() {
    take(mainData("a", "Heat"), tmdb(949, "Heat", 1995));
    now = LATER;
    CatalogPlan again = take(mainData("a", "Heat"), tmdb(949, "Heat", 1995));
    assertThat(again).isEqualTo(new CatalogPlan(List.of(), 1, 0));
  }

  @Test
  void keepsTheIdOfTheFilmThatWasThereFirst() {
    take(mainData("a", "Heat"));
    String first = ids().iterator().next();
    CatalogPlan plan = take(tmdb(949, "Heat", 1995));
    assertThat(effects(plan)).containsExactly(Effect.CHANGED);
    assertThat(plan.joined()).isEqualTo(1);
    assertThat(ids()).containsExactly(first);
    assertThat(film(first).movie().facts().ids()).containsEntry(Registry.TMDB, "949");
  }

  @Test
  void leadsFromTheYoungerToTheOlderWhenTwoFilmsTurnOutToBeOne() {
    take(
        tmdb(949, "Heat", 1995),
        recordOf("jsonl", "a", Records.titled("Hot", 1980).id(Registry.IMDB, "tt0113277")));
    CatalogPlan plan =
        take(
            recordOf(
                "other",
                "b",
                MovieFacts.titled("Heat").id(Registry.TMDB, "949").id(Registry.IMDB, "tt0113277")));
    assertThat(effects(plan)).containsExactly(Effect.CHANGED, Effect.REMOVED);
    assertThat(plan.joined()).isEqualTo(2);
    assertThat(ids()).containsExactly("tmdb-949");
    assertThat(redirects).isEqualTo(Map.of(new MovieId("imdb-tt0113277"), new MovieId("tmdb-949")));
  }

  @Test
  void givesRecordsThatLeaveAFilmANewId() {
    take(mainData("a", "Heat"));
    String first = ids().iterator().next();
    take(tmdb(949, "Heat", 1995));
    CatalogPlan plan = take(mainData("b", "Heat"));
    assertThat(effects(plan))
        .containsExactlyInAnyOrder(Effect.CHANGED, Effect.CREATED, Effect.CREATED);
    assertThat(plan.joined()).isEqualTo(-1);
    assertThat(film(first).movie().sources()).containsExactly("main_data");
    assertThat(film("tmdb-949").movie().sources()).containsExactly("tmdb");
    assertThat(films).hasSize(3);
  }

  @Test
  void replacesARecordOfTheSameKey() {
    take(tmdb(1, "First Title", 2000));
    now = LATER;
    take(tmdb(1, "Second Title", 2000));
    assertThat(film("tmdb-1").movie().facts().title()).isEqualTo("Second Title");
    assertThat(film("tmdb-1").records()).hasSize(1);
    assertThat(film("tmdb-1").movie().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void keepsTheTimeAndTheVectorWhileTheFactsAreTheSame() {
    take(tmdb(1, "Ran", 1985));
    CatalogEntry entry = film("tmdb-1");
    Embedding vector = Embedding.of(new float[] {3, 4});
    films.put(entry.id(), new CatalogEntry(entry.movie(), entry.records(), Optional.of(vector)));
    now = LATER;
    take(mainData("a", "Ran"));
    assertThat(film("tmdb-1").vector()).hasValue(vector);
    assertThat(film("tmdb-1").movie().updatedAt()).isEqualTo(FIRST);
    take(recordOf("main_data", "a", MovieFacts.titled("Ran").directors(List.of("Akira Kurosawa"))));
    assertThat(film("tmdb-1").vector()).isEmpty();
    assertThat(film("tmdb-1").movie().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void passesOverNeighboursThatStayAsTheyAreInItsCounts() {
    take(tmdb(1, "Heat", 1986), tmdb(2, "Heat", 1995));
    assertThat(take(tmdb(2, "Heat", 1995)).unchanged()).isEqualTo(1);
  }

  @Test
  void putsWhatAnOperatorSaysAboveAllElse() {
    take(tmdb(1, "Ran", 1985), mainData("a", "Ran"));
    take(Arrival.fromOperator(new MovieId("tmdb-1"), MovieFacts.titled("Chaos").build()));
    assertThat(film("tmdb-1").movie().facts().title()).isEqualTo("Chaos");
    assertThat(film("tmdb-1").movie().sources()).containsExactly("main_data", "operator", "tmdb");
    take(Arrival.fromOperator(new MovieId("tmdb-1"), Records.titled("Chaos II", 1986).build()));
    assertThat(film("tmdb-1").records()).hasSize(3);
    assertThat(film("tmdb-1").movie().facts().releaseYear()).hasValue(1986);
  }

  @Test
  void makesAFilmUnderTheIdAnOperatorAskedFor() {
    take(Arrival.fromOperator(new MovieId("home-video"), MovieFacts.titled("Holidays").build()));
    assertThat(ids()).containsExactly("home-video");
    take(Arrival.fromOperator(new MovieId("home-video"), MovieFacts.titled("Holidays 2").build()));
    assertThat(film("home-video").movie().facts().title()).isEqualTo("Holidays 2");
  }

  @Test
  void leadsAnOperatorsNewIdToTheFilmThatHasItsNumber() {
    take(tmdb(1, "Ran", 1985));
    MovieFacts sameNumber = MovieFacts.titled("Chaos").id(Registry.TMDB, "1").build();
    take(
        Arrival.fromOperator(new MovieId("b"), sameNumber),
        Arrival.fromOperator(new MovieId("a"), sameNumber));
    assertThat(ids()).containsExactly("tmdb-1");
    assertThat(redirects.keySet()).extracting(MovieId::value).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void givesTwoNewIdsOfOneFilmToTheOneAskedForFirst() {
    MovieFacts sameNumber = MovieFacts.titled("Chaos").id(Registry.TMDB, "1").build();
    take(
        Arrival.fromOperator(new MovieId("b"), sameNumber),
        Arrival.fromOperator(new MovieId("a"), sameNumber));
    assertThat(ids()).containsExactly("b");
  }

  @Test
  void keepsWhatAnOperatorSaidWithTheFilmThatKeepsTheId() {
    take(mainData("a", "Heat"));
    MovieId first = films.keySet().iterator().next();
    take(tmdb(949, "Heat", 1995));
    take(
        Arrival.fromOperator(
            first, MovieFacts.titled("Heat").runtimeMinutes(OptionalInt.of(170)).build()));
    take(mainData("b", "Heat"));
    assertThat(film(first.value()).movie().sources()).containsExactly("main_data", "operator");
    assertThat(film("tmdb-949").movie().sources()).containsExactly("tmdb");
  }

  @Test
  void joinsWhatADeletedFilmKeptApart() {
    take(tmdb(1, "Heat", 1986), tmdb(2, "Heat", 1995), mainData("a", "Heat"));
    assertThat(films).hasSize(3);
    CatalogPlan plan = take(new Arrival(List.of(), Set.of(new MovieId("tmdb-1"))));
    assertThat(plan.changes())
        .contains(new Step(new Change.Delete(new MovieId("tmdb-1")), Effect.REMOVED));
    assertThat(ids()).containsExactly("tmdb-2");
    assertThat(film("tmdb-2").movie().sources()).containsExactly("main_data", "tmdb");
  }

  @Test
  void doesNothingForADeletedFilmThatIsNotThere() {
    assertThat(take(new Arrival(List.of(), Set.of(new MovieId("nobody")))).changes()).isEmpty();
  }

  static List<Long> seeds() {
    return new Random(11).longs(30).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void makesTheSameFilmsOfRecordsInAnyOrderAndInAnyBatches(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, 60));
    Set<Film> together = films(records, 60);
    assertThat(films(records, 1)).isEqualTo(together);
    Collections.shuffle(records, random);
    assertThat(films(records, 1 + random.nextInt(20))).isEqualTo(together);
  }

  /** What a film is, whatever its id. */
  private record Film(List<SourceRecord> records, MovieFacts facts) {}

  private Set<Film> films(List<SourceRecord> records, int batch) {
    films.clear();
    redirects.clear();
    for (int start = 0; start < records.size(); start += batch) {
      List<SourceRecord> part = records.subList(start, Math.min(records.size(), start + batch));
      take(Arrival.of(part));
    }
    Set<Film> made = new HashSet<>();
    films.values().forEach(entry -> made.add(new Film(entry.records(), entry.movie().facts())));
    assertThat(made).flatExtracting(Film::records).hasSameSizeAs(records).containsAll(records);
    return made;
  }

  @Test
  void takesTheLaterOfTwoRecordsOfOneKey() {
    take(document("a", "One", 2000), document("a", "Two", 2000));
    assertThat(films.values())
        .extracting(entry -> entry.movie().facts().title())
        .containsExactly("Two");
  }
}
