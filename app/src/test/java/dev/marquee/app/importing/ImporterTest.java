package dev.marquee.app.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.ImportRequest;
import dev.marquee.indexer.Pipeline;
import dev.marquee.indexer.Upkeep;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  @TempDir Path folder;
  private Store store;
  private Importer importer;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE);
    importer =
        new Importer(
            new Pipeline(
                new Catalogue(store.movies(), Clock.systemUTC(), Catalogue.WITHOUT_VECTORS),
                Upkeep.NONE));
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
