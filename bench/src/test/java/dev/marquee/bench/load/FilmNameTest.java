package dev.marquee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmNameTest {

  @Test
  void listsEveryFilmOfACatalogue(@TempDir Path folder) {
    int count = MovieIndex.MAX_FILMS + 1;
    List<Change> changes = IntStream.range(0, count).mapToObj(FilmNameTest::put).toList();
    try (Store store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE)) {
      store.movies().apply(changes, Visibility.ON_RETURN);
      assertThat(FilmName.of(store.movies()))
          .hasSize(count)
          .contains(new FilmName(new MovieId("tmdb-7"), "Comet Riders 7"))
          .doesNotHaveDuplicates();
    }
  }

  private static Change put(int number) {
    MovieFacts facts = MovieFacts.titled("Comet Riders " + number).build();
    MovieId id = new MovieId("tmdb-" + number);
    return new Change.Put(
        CatalogEntry.of(new Movie(id, facts, List.of("test"), Instant.EPOCH), List.of()));
  }
}
