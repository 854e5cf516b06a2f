package dev.marquee.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.recommend.SimilarFilms.Way;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarFilmsTest {
  private static final Movie HARBOUR =
      film("m-1", "Iron Harbour", "Ada North", "A smuggler hides a lantern in the lighthouse.");
  private static final Movie BRIDGE =
      film("m-2", "Silver Bridge", "Ada North", "A keeper finds a lantern in his lighthouse.");
  private static final Movie MEADOW =
      film("m-3", "Green Meadow", "Ben South", "Two shepherds quarrel over a goat.");

  @TempDir Path folder;

  private Store store;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE);
    List<Change> puts =
        List.of(HARBOUR, BRIDGE, MEADOW).stream()
            .<Change>map(movie -> new Change.Put(CatalogEntry.of(movie, List.of())))
            .toList();
    store.movies().apply(puts, Visibility.ON_RETURN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void putsTheMostAlikeFirstAndSaysWhy() {
    SimilarFilm first =
        new SimilarFilms(store.movies()).like(stored(HARBOUR), Way.TEXT, 10).getFirst();
    assertThat(first.movie()).isEqualTo(BRIDGE);
    assertThat(first.score()).isBetween(0.0, 1.0);
    assertThat(first.because()).containsExactly("same director: Ada North");
  }

  @Test
  void neverNamesTheFilmItself() {
    assertThat(new SimilarFilms(store.movies()).like(stored(HARBOUR), Way.TEXT, 10))
        .extracting(SimilarFilm::movie)
        .doesNotContain(HARBOUR);
  }

  @Test
  void byVectorComesWhatPointsTheSameWay() {
    give(HARBOUR, 1, 0);
    give(BRIDGE, 0, 1);
    give(MEADOW, 0.9f, 0.1f);
    SimilarFilms similar = new SimilarFilms(store.movies());

    assertThat(similar.like(stored(HARBOUR), Way.VECTOR, 10))
        .extracting(SimilarFilm::movie)
        .containsExactly(MEADOW, BRIDGE);
    assertThat(similar.like(stored(HARBOUR), Way.VECTOR, 1))
        .extracting(SimilarFilm::movie)
        .containsExactly(MEADOW);
  }

  @Test
  void twinOfTheSameVectorIsFoundAndTheFilmItselfIsNot() {
    give(HARBOUR, 1, 0);
    give(BRIDGE, 1, 0);

    assertThat(new SimilarFilms(store.movies()).like(stored(HARBOUR), Way.VECTOR, 1))
        .extracting(SimilarFilm::movie)
        .containsExactly(BRIDGE);
  }

  @Test
  void hybridIsByTextAloneWithoutVectors() {
    SimilarFilms similar = new SimilarFilms(store.movies());

    assertThat(similar.like(stored(HARBOUR), Way.VECTOR, 10)).isEmpty();
    assertThat(similar.like(stored(HARBOUR), Way.HYBRID, 10))
        .extracting(SimilarFilm::movie)
        .containsExactlyElementsOf(
            similar.like(stored(HARBOUR), Way.TEXT, 10).stream().map(SimilarFilm::movie).toList());
  }

  @Test
  void hybridHasWhatEitherWayFinds() {
    give(HARBOUR, 1, 0);
    give(MEADOW, 0.9f, 0.1f);

    assertThat(new SimilarFilms(store.movies()).like(stored(HARBOUR), Way.HYBRID, 10))
        .extracting(SimilarFilm::movie)
        .containsExactlyInAnyOrder(BRIDGE, MEADOW);
  }

  @Test
  void ofFilmsEquallyAlikeTheBetterKnownComesFirstByBothWays() {
    Movie unknown = film("m-4", "Low Tide", "Cy East", HARBOUR.facts().overview().orElseThrow());
    MovieFacts known =
        MovieFacts.titled("High Tide")
            .directors(List.of("Di West"))
            .overview(HARBOUR.facts().overview())
            .voteCount(OptionalInt.of(9_000))
            .build();
    give(HARBOUR, 1, 0);
    give(unknown, 1, 0);
    give(new Movie(new MovieId("m-5"), known, List.of("test"), Instant.EPOCH), 1, 0);

    assertThat(new SimilarFilms(store.movies()).like(stored(HARBOUR), Way.HYBRID, 2))
        .extracting(similar -> similar.movie().facts().title())
        .containsExactly("High Tide", "Low Tide");
  }

  private CatalogEntry stored(Movie film) {
    return store.movies().get(film.id()).orElseThrow();
  }

  private void give(Movie film, float... vector) {
    CatalogEntry entry = new CatalogEntry(film, List.of(), Optional.of(Embedding.of(vector)));
    store.movies().apply(List.of(new Change.Put(entry)), Visibility.ON_RETURN);
  }

  private static Movie film(String id, String title, String director, String overview) {
    MovieFacts facts =
        MovieFacts.titled(title)
            .directors(List.of(director))
            .overview(Optional.of(overview))
            .build();
    return new Movie(new MovieId(id), facts, List.of("test"), Instant.EPOCH);
  }
}
