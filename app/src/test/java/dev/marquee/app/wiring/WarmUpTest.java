package dev.marquee.app.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
  @TempDir Path folder;

  @Test
  void asksForFilmsWithTitlesOfAnyKind() {
    try (Store store = Stores.open("lucene:" + folder, StoreListener.NONE)) {
      int number = 0;
      for (String title : List.of("M", "🎬🎬🎬", "İ".repeat(300), "*:*", "千と千尋の神隠し")) {
        store.movies().apply(List.of(put("m-" + number++, title)), Visibility.ON_RETURN);
      }

      assertThatCode(new WarmUp(store.movies())::run).doesNotThrowAnyException();
    }
  }

  @Test
  void endsQuietlyWhenTheStoreIsGone() {
    Store store = Stores.open("lucene:" + folder, StoreListener.NONE);
    store.close();

    assertThatThrownBy(() -> store.movies().count()).isInstanceOf(StoreException.class);
    assertThatCode(new WarmUp(store.movies())::run).doesNotThrowAnyException();
  }

  private static Change put(String id, String title) {
    MovieFacts facts = MovieFacts.titled(title).build();
    return new Change.Put(
        CatalogEntry.of(
            new Movie(new MovieId(id), facts, List.of("test"), Instant.EPOCH), List.of()));
  }
}
