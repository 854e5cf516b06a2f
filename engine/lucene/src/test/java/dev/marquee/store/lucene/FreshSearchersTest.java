package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshSearchersTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexWriter writer;
  private FreshSearchers fresh;

  @BeforeEach
  void open() throws IOException {
    writer = new IndexWriter(directory, new IndexWriterConfig());
    fresh = new FreshSearchers(writer);
  }

  @AfterEach
  void close() throws IOException {
    fresh.close();
    writer.close();
    directory.close();
  }

  @Test
  void showsAllWhereNobodyWrites() throws IOException {
    for (int written = 1; written <= 20; written++) {
      fresh.writing();
      add();
      fresh.written();

      fresh.showSoon();

      assertThat(shown()).isEqualTo(written);
    }
  }

  @Test
  void showsWhatAWriterHasMadeThoughItNeverEnds() throws IOException {
    fresh.writing();
    add();

    await()
        .atMost(LONG)
        .until(
            () -> {
              fresh.showSoon();
              return shown() == 1;
            });
  }

  @Test
  void tellsWhoAsksWhyThereIsNoSearcher() throws IOException {
    add();
    writer.rollback();

    assertThatExceptionOfType(AlreadyClosedException.class).isThrownBy(fresh::showSoon);
  }

  private void add() throws IOException {
    writer.addDocument(new Document());
    fresh.changed();
  }

  private int shown() throws IOException {
    IndexSearcher searcher = fresh.manager().acquire();
    try {
      return searcher.getIndexReader().numDocs();
    } finally {
      fresh.manager().release(searcher);
    }
  }
}
