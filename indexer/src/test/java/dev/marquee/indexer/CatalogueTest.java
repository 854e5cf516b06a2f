package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final MovieId RAN = new MovieId("tmdb-1");

  @TempDir Path folder;
  private Store store;
  private MovieIndex movies;
  private Catalogue catalogue;

  @BeforeEach
  void openStore() {
    store = StoredFilms.open(folder);
    movies = store.movies();
    catalogue = new Catalogue(movies, StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static MovieFacts.Builder titled(String title) {
    return MovieFacts.titled(title);
  }

  private static SourceRecord tmdb(int id, String title, int year) {
    return new SourceRecord(
        new SourceKey("tmdb", "" + id),
        titled(title).id(Registry.TMDB, "" + id).releaseYear(OptionalInt.of(year)).build());
  }

  private static Edit put(String id, MovieFacts.Builder facts) {
    return new Edit.Put(new MovieId(id), facts.build());
  }

  private static Edit delete(String id) {
    return new Edit.Delete(new MovieId(id));
  }

  @Test
  void storesAFilmThatCanBeSeenAtOnce() {
    CatalogEntry entry = catalogue.put(new MovieId("home-video"), titled("Holidays").build());
    assertThat(entry.movie().facts().title()).isEqualTo("Holidays");
    assertThat(entry.records())
        .extracting(SourceRecord::key)
        .containsExactly(new SourceKey("operator", "home-video"));
    assertThat(movies.get(new MovieId("home-video"))).hasValue(entry);
  }

  @Test
  void putsAnOperatorsWordAboveTheSources() {
    catalogue.add(List.of(tmdb(1, "Ran", 1985)));
    CatalogEntry entry = catalogue.put(RAN, titled("Chaos").build());
    assertThat(entry.movie().facts().title()).isEqualTo("Chaos");
    assertThat(entry.movie().facts().releaseYear()).hasValue(1985);
    catalogue.add(List.of(tmdb(1, "Ran!", 1985)));
    assertThat(StoredFilms.film(movies, "tmdb-1").movie().facts().title()).isEqualTo("Chaos");
  }

  @Test
  void editsTheFilmThatAnIdLeadsTo() {
    catalogue.add(List.of(tmdb(1, "Ran", 1985)));
    MovieFacts sameFilm = titled("Ran").id(Registry.TMDB, "1").build();
    assertThat(catalogue.put(new MovieId("mine"), sameFilm).id()).isEqualTo(RAN);
    CatalogEntry entry = catalogue.put(new MovieId("mine"), titled("Chaos").build());
    assertThat(entry.id()).isEqualTo(RAN);
    assertThat(entry.records())
        .extracting(SourceRecord::key)
        .containsExactly(new SourceKey("operator", "tmdb-1"), new SourceKey("tmdb", "1"));
    assertThat(catalogue.delete(new MovieId("mine"))).isTrue();
    assertThat(movies.count()).isZero();
  }

  @Test
  void deletesAFilmOnce() {
    catalogue.add(List.of(tmdb(1, "Ran", 1985)));
    assertThat(catalogue.delete(RAN)).isTrue();
    assertThat(movies.get(RAN)).isEmpty();
    assertThat(catalogue.delete(RAN)).isFalse();
  }

  @Test
  void makesManyEditsWithAnOutcomeForEach() {
    catalogue.add(List.of(tmdb(1, "Ran", 1985), tmdb(2, "Ikiru", 1952)));
    List<EditOutcome> outcomes =
        catalogue.edit(
            List.of(
                delete("tmdb-2"),
                put("tmdb-1", titled("Chaos")),
                put("new", titled("New")),
                delete("nobody"),
                put("new", titled("Newer"))));
    assertThat(outcomes.get(0)).isEqualTo(new EditOutcome.Deleted());
    assertThat(outcomes.get(1)).satisfies(outcome -> assertStored(outcome, "tmdb-1", false));
    assertThat(outcomes.get(2)).satisfies(outcome -> assertStored(outcome, "new", true));
    assertThat(outcomes.get(3)).isEqualTo(new EditOutcome.Missing());
    assertThat(outcomes.get(4)).satisfies(outcome -> assertStored(outcome, "new", false));
    assertThat(StoredFilms.film(movies, "new").movie().facts().title()).isEqualTo("Newer");
    assertThat(movies.count()).isEqualTo(2);
  }

  @Test
  void makesEditsAsIfOneAfterTheOther() {
    List<EditOutcome> outcomes =
        catalogue.edit(
            List.of(
                put("a", titled("One").id(Registry.TMDB, "5")),
                delete("a"),
                put("a", titled("Two")),
                put("b", titled("Three").id(Registry.TMDB, "6")),
                put("c", titled("Three").id(Registry.TMDB, "6")),
                delete("a")));
    assertThat(outcomes.get(1)).isEqualTo(new EditOutcome.Deleted());
    assertThat(outcomes.get(4)).satisfies(outcome -> assertStored(outcome, "b", false));
    assertThat(movies.get(new MovieId("a"))).isEmpty();
    assertThat(movies.get(new MovieId("c"))).map(CatalogEntry::id).hasValue(new MovieId("b"));
    assertThat(movies.resolve(new ExternalId(Registry.TMDB, "6"))).hasValue(new MovieId("b"));
  }

  private static void assertStored(EditOutcome outcome, String id, boolean created) {
    assertThat(outcome).isInstanceOf(EditOutcome.Stored.class);
    EditOutcome.Stored stored = (EditOutcome.Stored) outcome;
    assertThat(stored.entry().id().value()).isEqualTo(id);
    assertThat(stored.created()).isEqualTo(created);
  }

  @Test
  void tellsWhichEditsTheStoreRefused() {
    RefusingIndex refusing = new RefusingIndex(movies);
    Catalogue careful =
        new Catalogue(refusing, StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS);
    careful.add(List.of(tmdb(1, "Ran", 1985)));
    refusing.refuse("Bad");
    List<EditOutcome> outcomes =
        careful.edit(List.of(put("tmdb-1", titled("Bad")), put("x", titled("Good"))));
    assertThat(outcomes.get(0))
        .isEqualTo(new EditOutcome.Refused(StoreException.Kind.INVALID, "refused Bad"));
    assertThat(outcomes.get(1)).satisfies(outcome -> assertStored(outcome, "x", true));
    assertThatThrownBy(() -> careful.put(RAN, titled("Bad").build()))
        .isInstanceOf(StoreException.class)
        .hasMessage("refused Bad");
  }

  @Test
  void neverTearsAFilmThatManyWriteAtOnce() throws Exception {
    catalogue.add(List.of(tmdb(1, "Ran", 1985)));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writes =
          IntStream.range(0, 12)
              .<Future<?>>mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            SourceKey key = new SourceKey("source-" + i, "r");
                            MovieFacts facts = titled("Ran").id(Registry.TMDB, "1").build();
                            catalogue.add(List.of(new SourceRecord(key, facts)));
                          }))
              .toList();
      for (Future<?> write : writes) {
        write.get();
      }
    }
    assertThat(movies.count()).isEqualTo(1);
    assertThat(StoredFilms.film(movies, "tmdb-1").records()).hasSize(13);
  }

  /** A vector that tells how long the title is. */
  private static Optional<Embedding> lengthOf(MovieFacts facts, float scale) {
    return facts.title().equals("Untold")
        ? Optional.empty()
        : Optional.of(Embedding.of(new float[] {facts.title().length() * scale, 1}));
  }

  @Test
  void filmsGetTheirVectorsAsTheyAreStoredAndWhenTheirFactsChange() {
    Catalogue withVectors =
        new Catalogue(movies, StoredFilms.tickingClock(), facts -> lengthOf(facts, 1));
    MovieId id = new MovieId("home-video");

    MovieFacts first = titled("Holidays").build();
    assertThat(withVectors.put(id, first).vector()).isEqualTo(lengthOf(first, 1));
    MovieFacts second = titled("Long holidays").build();
    assertThat(withVectors.put(id, second).vector()).isEqualTo(lengthOf(second, 1));
  }

  @Test
  void renewedVectorsLeaveAllElseAsItIs() {
    Catalogue before =
        new Catalogue(movies, StoredFilms.tickingClock(), facts -> lengthOf(facts, 1));
    List<SourceRecord> records = new ArrayList<>();
    for (int number = 0; number < 1_100; number++) {
      records.add(tmdb(number + 1, "Film " + number, 2000));
    }
    records.add(tmdb(5_000, "Untold", 2000));
    before.add(records);
    Catalogue after =
        new Catalogue(movies, StoredFilms.tickingClock(), facts -> lengthOf(facts, 2));
    List<Long> progress = new ArrayList<>();

    assertThat(after.renewVectors(progress::add)).isEqualTo(1_100);

    assertThat(progress).endsWith(1_101L).isSorted();
    CatalogEntry film = movies.get(new MovieId("tmdb-7")).orElseThrow();
    assertThat(film.vector()).isEqualTo(lengthOf(film.movie().facts(), 2));
    assertThat(film.records()).hasSize(1);
    assertThat(movies.get(new MovieId("tmdb-5000")).orElseThrow().vector()).isEmpty();
    assertThat(after.renewVectors(done -> {})).isZero();
  }
}
