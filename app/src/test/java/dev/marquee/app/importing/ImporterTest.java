package dev.marquee.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.api.LastImport;
import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.ImportRequest;
import dev.marquee.indexer.Pipeline;
import dev.marquee.indexer.Upkeep;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  private static final Instant ENDED = Instant.parse("2026-01-31T12:00:00Z");

  @TempDir Path folder;
  private Store store;
  private LastImportArtifact lastImport;
  private Importer importer;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE);
    lastImport = new LastImportArtifact(store.artifacts(), InstantSource.fixed(ENDED));
    importer =
        new Importer(
            new Pipeline(
                new Catalogue(store.movies(), Clock.systemUTC(), Catalogue.WITHOUT_VECTORS),
                Upkeep.NONE),
            lastImport);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void tellsWhatWasKeptWhenTheStoreFailsOnTheWay() throws IOException {
    ImportReport report =
        importer.run(
            ImportRequest.of(List.of(films(9_000))),
            progress -> closeAfterABatch(progress.rowsRead()));

    assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.FAILED);
    assertThat(report.message().orElseThrow()).contains("; what is counted as taken is kept");
    long taken = report.files().getFirst().taken();
    assertThat(taken).isLessThan(9_000);
    try (Store reopened = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE)) {
      assertThat(reopened.movies().count()).isEqualTo(taken);
    }
  }

  @Test
  void endsAfterABatchWhenInterruptedAndClearsTheInterrupt() throws IOException {
    ImportReport report =
        importer.run(
            ImportRequest.of(List.of(films(9_000))),
            progress -> interruptAfterABatch(progress.rowsRead()));

    assertThat(Thread.interrupted()).isFalse();
    assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.CANCELLED);
    assertThat(lastImport.read().orElseThrow().outcome()).isEqualTo(LastImport.Outcome.CANCELLED);
    assertThat(report.files().getFirst().taken())
        .isBetween(1L, 8_999L)
        .isEqualTo(store.movies().count());
  }

  @Test
  void refusesWhatCannotBeImported() throws IOException {
    ImportReport report =
        importer.run(
            ImportRequest.of(
                List.of(Files.writeString(folder.resolve("prices.csv"), "article,price\n"))),
            progress -> {});

    assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
    assertThat(report.message().orElseThrow()).contains("prices.csv");
  }

  @Test
  void keepsWhatTheLastImportBroughtWithTheStore() throws IOException {
    assertThat(lastImport.read()).isEmpty();
    importer.run(ImportRequest.of(List.of(films(1))), progress -> {});
    importer.run(
        "other films",
        "test",
        new ByteArrayInputStream(
            "{\"title\": \"Film 1\"}\nnot a film\n".getBytes(StandardCharsets.UTF_8)),
        progress -> {});
    importer.run(
        ImportRequest.of(
            List.of(Files.writeString(folder.resolve("prices.csv"), "article,price\n"))),
        progress -> {});
    store.close();
    open();

    assertThat(lastImport.read())
        .hasValue(
            new LastImport(
                ENDED,
                LastImport.Outcome.COMPLETE,
                List.of(new LastImport.File("other films", "documents", 2, 1, 1, 0)),
                0,
                1,
                0));
  }

  @Test
  void namesFilesWithoutTheirFolders() throws IOException {
    importer.run(ImportRequest.of(List.of(films(2))), progress -> {});

    assertThat(lastImport.read().orElseThrow().files())
        .containsExactly(new LastImport.File("films.jsonl", "documents", 2, 2, 0, 0));
  }

  private void closeAfterABatch(long rowsRead) {
    if (rowsRead > 0) {
      store.close();
    }
  }

  private static void interruptAfterABatch(long rowsRead) {
    if (rowsRead > 0) {
      Thread.currentThread().interrupt();
    }
  }

  private Path films(int count) throws IOException {
    String films =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                number ->
                    "{\"title\": \"Film %1$d\", \"ids\": {\"tmdb\": \"%1$d\"}}\n".formatted(number))
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve("films.jsonl"), films);
  }
}
