package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestion;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Probe;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Films that are put are there, and those taken away are not. */
abstract class MovieStorageContract extends FreshStoreContract {
  @Test
  void isEmptyAtFirst() {
    assertThat(index.count()).isZero();
    assertThat(index.get(new MovieId("tmdb-1"))).isEmpty();
    assertThat(index.walk(Optional.empty(), 10)).isEmpty();
    assertThat(found("")).isEmpty();
    assertThat(index.suggest(new SuggestRequest("a", 5)).items()).isEmpty();
  }

  @Test
  void readsBackEveryFieldAsItWasPut() {
    CatalogEntry entry = entryWithAllFields();
    apply(put(entry));

    assertThat(index.get(entry.id())).contains(entry);
    assertThat(index.walk(Optional.empty(), 10)).containsExactly(entry);
    assertThat(index.find(new Probe(Set.of(entry.records().getFirst().key()), Set.of(), Set.of())))
        .containsExactly(entry);
  }

  @Test
  void readsBackAFilmOfWhichNothingIsKnownButATitle() {
    CatalogEntry entry = film("m-000000000001", "?!");
    apply(put(entry));

    assertThat(index.get(entry.id())).contains(entry);
  }

  @Test
  void readsFilmsInTheOrderAskedForAndLeavesOutWhatIsNotThere() {
    CatalogEntry one = film("m-1", "One");
    CatalogEntry two = film("m-2", "Two");
    apply(put(one), put(two), put(film("m-3", "Three")), put(film("m-4", "Four")));
    apply(delete("m-3"), redirect("m-4", "m-1"));

    assertThat(index.read(ids("m-2", "m-3", "m-4", "m-never", "m-1")))
        .containsExactly(two.movie(), one.movie());
    assertThat(index.read(List.of())).isEmpty();
  }

  @Test
  void readsNoMoreFilmsAtOnceThanPromised() {
    List<MovieId> tooMany =
        IntStream.rangeClosed(0, MovieIndex.MAX_FILMS)
            .mapToObj(i -> new MovieId("m-" + i))
            .toList();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.read(tooMany))
        .withMessageContaining("1001");
  }

  private static List<MovieId> ids(String... ids) {
    return Stream.of(ids).map(MovieId::new).toList();
  }

  @Test
  void readsBackAFilmWithoutRecords() {
    Movie movie = film("m-1", "Metropolis").movie();
    apply(put(CatalogEntry.of(movie, List.of())));

    assertThat(index.get(movie.id())).contains(CatalogEntry.of(movie, List.of()));
  }

  @Test
  void readsBackVeryLongTexts() {
    String longText = "a 🎬 and words,".repeat(1_300);
    String longWord = "ü".repeat(20_000);
    CatalogEntry entry =
        entry(
            "m-1",
            MovieFacts.titled("t".repeat(500))
                .overview(Optional.of(longText))
                .tagline(Optional.of(longWord))
                .keywords(List.of(longWord))
                .genres(List.of(longWord))
                .directors(List.of(longWord))
                .alternativeTitles(List.of(longWord))
                .originalLanguage(Optional.of(longWord))
                .build());
    apply(put(entry));

    assertThat(index.get(entry.id())).contains(entry);
  }

  /** Whatever is taken can be read again. */
  @Test
  void keepsOrRefusesWhatIsTooLarge() {
    CatalogEntry longStory =
        entry(
            "m-1",
            MovieFacts.titled("One").overview(Optional.of("x y ".repeat(25_000) + "z")).build());
    List<Credit> thousands =
        IntStream.range(0, 3_000).mapToObj(i -> Credit.of("Extra " + i, i)).toList();
    CatalogEntry largeCast = entry("m-2", MovieFacts.titled("Two").cast(thousands).build());

    for (CatalogEntry entry : List.of(longStory, largeCast)) {
      List<WriteFailure> refused = index.apply(List.of(put(entry)), Visibility.ON_RETURN);
      if (refused.isEmpty()) {
        assertThat(index.get(entry.id())).contains(entry);
        assertThat(index.walk(Optional.empty(), 10)).contains(entry);
      } else {
        assertThat(index.get(entry.id())).isEmpty();
      }
    }
    assertThat(found("")).hasSize((int) index.count());
  }

  @Test
  void replacesAFilmUnderItsId() {
    MovieFacts before =
        MovieFacts.titled("Nosferatu")
            .id(Registry.TMDB, "653")
            .directors(List.of("Murnau"))
            .build();
    apply(put(entry("m-1", before)));
    CatalogEntry after =
        entry("m-1", MovieFacts.titled("Faust").id(Registry.IMDB, "tt0016847").build());
    apply(put(after));

    assertThat(index.get(after.id())).contains(after);
    assertThat(index.count()).isEqualTo(1);
    assertThat(found("faust")).containsExactly("m-1");
    assertThat(found("nosferatu")).isEmpty();
    assertThat(index.resolve(new ExternalId(Registry.TMDB, "653"))).isEmpty();
    assertThat(index.resolve(new ExternalId(Registry.IMDB, "tt0016847"))).contains(after.id());
    assertThat(index.suggest(new SuggestRequest("murnau", 5)).items()).isEmpty();
  }

  @Test
  void deletedFilmIsNowhere() {
    MovieFacts facts =
        MovieFacts.titled("Nosferatu")
            .id(Registry.TMDB, "653")
            .directors(List.of("Murnau"))
            .build();
    apply(put(entry("tmdb-653", facts)), put(film("m-2", "Faust")));
    apply(delete("tmdb-653"));

    assertThat(index.get(new MovieId("tmdb-653"))).isEmpty();
    assertThat(index.count()).isEqualTo(1);
    assertThat(found("nosferatu")).isEmpty();
    assertThat(index.resolve(new ExternalId(Registry.TMDB, "653"))).isEmpty();
    assertThat(index.find(probe(new SourceKey("test", "tmdb-653")))).isEmpty();
    assertThat(index.suggest(new SuggestRequest("nosf", 5)).items()).isEmpty();
    assertThat(index.suggest(new SuggestRequest("murnau", 5)).items()).isEmpty();
  }

  @Test
  void personIsSuggestedWhileOneOfTheirFilmsIsLeft() {
    MovieFacts.Builder facts = MovieFacts.titled("Nosferatu").directors(List.of("Max Schreck"));
    apply(put(entry("m-1", facts.build())), put(entry("m-2", facts.build())));
    apply(delete("m-1"));

    assertThat(index.suggest(new SuggestRequest("max schr", 5)).items())
        .singleElement()
        .isInstanceOfSatisfying(
            Suggestion.Person.class, person -> assertThat(person.name()).isEqualTo("Max Schreck"));
  }

  @Test
  void deletingAnUnknownFilmChangesNothing() {
    apply(put(film("m-1", "Metropolis")));
    apply(delete("m-2"));

    assertThat(index.count()).isEqualTo(1);
  }

  @Test
  void noChangesAreFine() {
    apply();

    assertThat(index.count()).isZero();
  }

  @Test
  void laterChangeOfAFilmInOneBatchWins() {
    apply(
        put(film("m-1", "Old")),
        put(film("m-1", "New")),
        put(film("m-2", "Gone")),
        delete("m-2"),
        delete("m-3"),
        put(film("m-3", "Back")),
        put(film("m-4", "Moved")),
        redirect("m-4", "m-1"),
        redirect("m-5", "m-1"),
        put(film("m-5", "Stands alone")));

    assertThat(titleUnder("m-1")).contains("New");
    assertThat(titleUnder("m-2")).isEmpty();
    assertThat(titleUnder("m-3")).contains("Back");
    assertThat(titleUnder("m-4")).contains("New");
    assertThat(titleUnder("m-5")).contains("Stands alone");
    assertThat(index.count()).isEqualTo(3);
    assertThat(found("")).containsExactlyInAnyOrder("m-1", "m-3", "m-5");
  }

  @Test
  void takesTheLargestBatch() {
    List<Change> changes =
        IntStream.range(0, MovieIndex.MAX_CHANGES)
            .mapToObj(i -> put(film("m-" + i, "Film " + i)))
            .toList();

    assertThat(index.apply(changes, Visibility.ON_RETURN)).isEmpty();
    assertThat(index.count()).isEqualTo(MovieIndex.MAX_CHANGES);
    assertThat(index.walk(Optional.empty(), MovieIndex.MAX_FILMS)).hasSize(MovieIndex.MAX_FILMS);
  }

  @Test
  void refusesMoreThanIsPromised() {
    List<Change> tooMany = Collections.nCopies(MovieIndex.MAX_CHANGES + 1, delete("m-1"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.apply(tooMany, Visibility.SOON))
        .withMessageContaining("10001");
    assertThatIllegalArgumentException().isThrownBy(() -> index.walk(Optional.empty(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> index.walk(Optional.empty(), 1_001));
  }

  @Test
  void statusTellsOfTheStore() {
    apply(put(film("m-1", "Metropolis")), redirect("m-2", "m-1"));

    assertThat(store.status().engine()).isNotBlank();
    assertThat(store.status().place()).isNotBlank();
    assertThat(store.status().formatVersion()).isPositive();
    assertThat(store.status().movieCount()).isEqualTo(1);
    assertThat(store.status().sizeBytes()).isPositive();
  }

  private Optional<String> titleUnder(String id) {
    return index.get(new MovieId(id)).map(entry -> entry.movie().facts().title());
  }

  private static Probe probe(SourceKey key) {
    return new Probe(Set.of(key), Set.of(), Set.of());
  }

  private static CatalogEntry entryWithAllFields() {
    MovieFacts facts =
        MovieFacts.titled("千と千尋の神隠し \"quoted\" \\ 🎬 e\u0301")
            .id(Registry.TMDB, "129")
            .id(Registry.IMDB, "tt0245429")
            .id(Registry.MOVIELENS, "5618")
            .id(Registry.WIKIPEDIA, "Spirited Away")
            .originalTitle(Optional.of("Sen to Chihiro no kamikakushi"))
            .alternativeTitles(List.of("Chihiros Reise ins Zauberland", "Унесённые призраками"))
            .releaseDate(Optional.of(LocalDate.parse("2001-07-20")))
            .runtimeMinutes(OptionalInt.of(125))
            .genres(List.of("Fantasy", "Animation"))
            .keywords(List.of("bathhouse", "witch"))
            .directors(List.of("Hayao Miyazaki"))
            .cast(
                List.of(
                    new Credit("Rumi Hiiragi", Optional.of("Chihiro / Sen"), 0),
                    Credit.of("Miyu Irino", 3)))
            .countries(List.of("JP"))
            .originalLanguage(Optional.of("ja"))
            .certification(Optional.of("PG"))
            .collection(Optional.of("Studio Ghibli"))
            .overview(Optional.of("First line.\nSecond line\twith a tab, נס and \u202Emore\u202C."))
            .tagline(Optional.of("The tunnel led Chihiro to a mysterious town…"))
            .budget(OptionalLong.of(19_000_000))
            .revenue(OptionalLong.of(5_274_925_095L))
            .voteCount(OptionalInt.of(3_840))
            .voteAverage(OptionalDouble.of(8.3))
            .popularity(OptionalDouble.of(118.968562))
            .posterUrl(Optional.of("https://example.org/poster.jpg?w=300&h=450"))
            .status(Optional.of("Released"))
            .build();
    Movie movie =
        new Movie(
            new MovieId("tmdb-129"),
            facts,
            List.of("tmdb", "imdb"),
            Instant.parse("2026-01-31T12:34:56.789123456Z"));
    List<SourceRecord> records =
        List.of(
            new SourceRecord(new SourceKey("imdb", "tt0245429"), MovieFacts.titled("Sen").build()),
            new SourceRecord(new SourceKey("tmdb", "129 ü/%\""), facts));
    Embedding vector = Embedding.of(new float[] {0.1f, -0.7f, 0.3f, 1e-6f});
    return new CatalogEntry(movie, records, Optional.of(vector));
  }
}
