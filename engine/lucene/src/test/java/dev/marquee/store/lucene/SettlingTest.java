package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.store.Change;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.contract.SampleFilms;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class SettlingTest {
  @Test
  void aSettledIndexHasOneSegmentWithoutWhatWasReplaced() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (LuceneMovieIndex index = new LuceneMovieIndex(directory, StoreListener.NONE)) {
      for (CatalogEntry entry : SampleFilms.ALL.subList(0, 4)) {
        index.apply(List.of(new Change.Put(entry), new Change.Put(entry)), Visibility.ON_RETURN);
      }
      assertThat(segments(directory)).isGreaterThan(1);

      index.settle();

      assertThat(segments(directory)).isEqualTo(1);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDeletedDocs()).isZero();
        assertThat(reader.numDocs()).isEqualTo(4);
      }
    }
  }

  private static int segments(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }
}
