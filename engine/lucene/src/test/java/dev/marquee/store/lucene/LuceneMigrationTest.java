package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.EntryDocument;
import dev.marquee.query.SearchRequest;
import dev.marquee.review.Review;
import dev.marquee.store.Migration;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreProvider;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import dev.marquee.store.contract.SampleReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of an earlier format becomes one of this format. */
class LuceneMigrationTest {
  private static final int FILMS = 1_200;

  @TempDir Path folder;
  private String address = "";
  private StoreProvider engine = new LuceneStoreProvider();

  /** Films as a version of Marquee before this one might have kept them. */
  @BeforeEach
  void makeEarlierStore() throws IOException {
    address = "lucene:" + folder;
    engine = Stores.providerOf(address);
    try (FSDirectory directory = FSDirectory.open(earlier());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int number = 0; number < FILMS; number++) {
        writer.addDocument(document(film(number)));
      }
      Document redirect = new Document();
      redirect.add(new StringField("key", "m-old", Field.Store.YES));
      redirect.add(new StringField("redirect_to", "m-7", Field.Store.YES));
      writer.addDocument(redirect);
      writer.commit();
      writer.deleteDocuments(new Term("key", "m-3"));
      writer.setLiveCommitData(Map.of("marquee.format", "0").entrySet());
    }
  }

  @Test
  void earlierFormatIsRefusedWithTheWayOut() {
    StoreException refused = catchThrowableOfType(StoreException.class, this::open);

    assertThat(refused.kind()).isEqualTo(Kind.INCOMPATIBLE);
    assertThat(refused)
        .hasMessage(
            "the store has format 0, this version of Marquee needs format 1; run `marquee store"
                + " migrate`");
    assertThat(engine.exists(address)).isTrue();
  }

  @Test
  void laterFormatIsLeftAlone() throws IOException {
    Files.move(earlier(), folder.resolve("movies-v99"));

    assertThatThrownBy(this::open).hasMessageContaining("use the version that wrote it");
    assertThatThrownBy(this::migrate).hasMessageContaining("use the version that wrote it");
  }

  @Test
  void migratedStoreHasAllFilmsAndRedirects() {
    Migration done = migrate();

    assertThat(done)
        .isEqualTo(new Migration(0, 1, FILMS, Optional.of(earlier().toAbsolutePath().toString())));
    try (Store store = open()) {
      assertThat(store.movies().count()).isEqualTo(FILMS - 1);
      assertThat(store.movies().get(new MovieId("m-old"))).contains(film(7));
      assertThat(store.movies().get(new MovieId("m-3"))).isEmpty();
      assertThat(store.movies().search(SearchRequest.of("film number 7", 1)).hits())
          .first()
          .extracting(hit -> hit.scored().movie().id())
          .isEqualTo(new MovieId("m-7"));
    }
    assertThat(migrate()).isEqualTo(Migration.none(1));
  }

  @Test
  void reviewsAreLeftAlone() throws IOException {
    Review review = SampleReview.review("r-1").build();
    try (LuceneReviewIndex reviews =
        new LuceneReviewIndex(FSDirectory.open(folder.resolve("reviews-v1")), StoreListener.NONE)) {
      reviews.put(List.of(review), Visibility.SOON);
    }

    migrate();
    engine.dropEarlier(address);

    try (Store store = open()) {
      assertThat(store.reviews().get(review.id())).contains(review);
    }
  }

  @Test
  void earlierFormatStaysUntilItIsDropped() {
    assertThatThrownBy(() -> engine.dropEarlier(address)).hasMessageContaining("format 0");
    migrate();

    assertThat(earlier()).exists();
    assertThat(engine.dropEarlier(address)).containsExactly(earlier().toString());
    assertThat(earlier()).doesNotExist();
    assertThat(engine.dropEarlier(address)).isEmpty();
    open().close();
  }

  @Test
  void endedMigrationLeavesTheStoreAndCanBeBegunAgain() {
    MigrationListener impatient =
        (done, total) -> {
          if (done > 0) {
            throw new CancellationException("enough");
          }
        };
    assertThatThrownBy(() -> engine.migrate(address, impatient)).hasMessage("enough");
    assertThatThrownBy(this::open).hasMessageContaining("format 0");

    assertThat(migrate().documents()).isEqualTo(FILMS);
    open().close();
  }

  @Test
  void storeInUseIsNotMigrated() throws IOException {
    try (FSDirectory directory = FSDirectory.open(earlier());
        Lock server = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      server.ensureValid();

      StoreException refused = catchThrowableOfType(StoreException.class, this::migrate);

      assertThat(refused.kind()).isEqualTo(Kind.LOCKED);
      assertThat(refused).hasMessageContaining("is in use by another process");
    }
  }

  @Test
  void thereHasToBeAStore() {
    String nowhere = "lucene:" + folder.resolve("nowhere");

    assertThat(engine.exists(nowhere)).isFalse();
    assertThatThrownBy(() -> engine.migrate(nowhere, MigrationListener.NONE))
        .hasMessageStartingWith("there is no store in");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  private static Document document(CatalogEntry film) {
    Document document = new Document();
    document.add(new StringField("key", film.id().value(), Field.Store.NO));
    document.add(new StoredField("entry", EntryDocument.write(film)));
    return document;
  }

  private static CatalogEntry film(int number) {
    MovieFacts facts = MovieFacts.titled("Film number " + number).build();
    return CatalogEntry.of(
        new Movie(new MovieId("m-" + number), facts, List.of("test"), Instant.EPOCH), List.of());
  }

  private Path earlier() {
    return folder.resolve("movies-v0");
  }

  private Migration migrate() {
    return engine.migrate(address, MigrationListener.NONE);
  }

  private Store open() {
    return Stores.open(address, StoreListener.NONE);
  }
}
