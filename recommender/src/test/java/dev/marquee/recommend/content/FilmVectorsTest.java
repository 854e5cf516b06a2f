package dev.marquee.recommend.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmVectorsTest {
  private static final List<MovieFacts> FILMS = SampleStories.films(60);

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder, StoreListener.NONE);
    List<Change> puts = new ArrayList<>();
    for (int number = 0; number < FILMS.size(); number++) {
      Movie movie =
          new Movie(new MovieId("m-" + number), FILMS.get(number), List.of("test"), Instant.EPOCH);
      puts.add(new Change.Put(CatalogEntry.of(movie, List.of())));
    }
    store.movies().apply(puts, Visibility.ON_RETURN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void filmsHaveVectorsOnceTheyWereTrained() {
    FilmVectors vectors = new FilmVectors(store.artifacts());
    assertThat(vectors.apply(FILMS.getFirst())).isEmpty();

    assertThat(vectors.train(store.movies(), 1)).isPresent();

    assertThat(FILMS).allSatisfy(film -> assertThat(vectors.apply(film)).isPresent());
  }

  @Test
  void anotherProcessGivesTheSameVectors() {
    FilmVectors here = new FilmVectors(store.artifacts());
    here.train(store.movies(), 1);
    FilmVectors there = new FilmVectors(store.artifacts());

    assertThat(FILMS).allSatisfy(film -> assertThat(there.apply(film)).isEqualTo(here.apply(film)));
  }

  @Test
  void damagedDirectionsAreToldWithTheWayOut() {
    store
        .artifacts()
        .put(new ArtifactName("vectors"), new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}));

    assertThatThrownBy(() -> new FilmVectors(store.artifacts()).apply(FILMS.getFirst()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("make them anew by `marquee train vectors`");
  }
}
