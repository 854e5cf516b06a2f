package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.store.Change;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.contract.SampleEvent;
import dev.marquee.store.contract.SampleFilms;
import dev.marquee.store.contract.SampleReview;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
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

  @Test
  void nothingIsLeftOfReviewsThatWereTakenAway() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (LuceneReviewIndex index = new LuceneReviewIndex(directory, StoreListener.NONE)) {
      for (int batch = 0; batch < 3; batch++) {
        index.put(
            List.of(
                SampleReview.review("kept-" + batch).by("somebody").build(),
                SampleReview.review("gone-" + batch).by("who leaves").build()),
            Visibility.SOON);
      }
      assertThat(index.deleteBy(new UserId("who leaves"))).isEqualTo(3);

      index.settle();

      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDeletedDocs()).isZero();
        assertThat(MultiTerms.getTerms(reader, "user_id").size()).isEqualTo(1);
      }
    }
  }

  @Test
  void nothingIsLeftOfEventsOfAnAccountThatIsForgotten() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (LuceneEventLog log = new LuceneEventLog(directory, StoreListener.NONE)) {
      for (int batch = 0; batch < 3; batch++) {
        log.append(
            List.of(
                SampleEvent.event("kept-" + batch).by("somebody").build(),
                SampleEvent.event("gone-" + batch).by("who leaves").build()),
            Visibility.SOON);
      }
      assertThat(log.deleteBy(new UserId("who leaves"))).isEqualTo(3);

      log.settle();

      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDeletedDocs()).isZero();
        assertThat(MultiTerms.getTerms(reader, "user_id").size()).isEqualTo(1);
        assertThat(MultiTerms.getTerms(reader, "event_id").size()).isEqualTo(3);
        for (LeafReaderContext leaf : reader.leaves()) {
          assertThat(DocValues.getSorted(leaf.reader(), "user_id").getValueCount()).isEqualTo(1);
        }
      }
    }
  }

  private static int segments(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }
}
