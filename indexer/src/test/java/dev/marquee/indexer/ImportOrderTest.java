package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.RandomRecords;
import dev.marquee.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The films are what their records make of them, whatever order they came in. */
class ImportOrderTest {
  private static final int RECORDS = 40;

  @TempDir Path folder;

  static List<Long> seeds() {
    return new Random(4).longs(6).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void givesTheSameFilmsInAnyOrderAndInAnyBatches(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, RECORDS));
    Set<StoredFilms.Film> together = imported("together", records, RECORDS);
    Set<StoredFilms.Film> inPairs = imported("in-pairs", records, 2);
    Collections.shuffle(records, random);
    Set<StoredFilms.Film> shuffled = imported("shuffled", records, 1 + random.nextInt(20));
    assertThat(inPairs).isEqualTo(together);
    assertThat(shuffled).isEqualTo(together);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void changesNothingWhenTheSameComesAgain(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, RECORDS));
    try (Store store = StoredFilms.open(folder.resolve("again"))) {
      Catalogue catalogue =
          new Catalogue(store.movies(), StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS);
      catalogue.add(records);
      List<CatalogEntry> before = StoredFilms.all(store.movies());
      Collections.shuffle(records, random);
      for (SourceRecord record : records) {
        assertThat(catalogue.add(List.of(record)).plan().changes()).isEmpty();
      }
      assertThat(StoredFilms.all(store.movies())).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void forgetsWhatARecordSaidBefore(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> later = RandomRecords.of(random, RECORDS);
    List<SourceRecord> records = new ArrayList<>();
    for (SourceRecord record : later) {
      SourceRecord other = later.get(random.nextInt(RECORDS));
      if (other.facts().ids().isEmpty()) {
        records.add(new SourceRecord(record.key(), other.facts()));
      }
    }
    records.addAll(later);
    assertThat(imported("replaced", records, 1 + random.nextInt(20)))
        .isEqualTo(imported("later", later, RECORDS));
  }

  private Set<StoredFilms.Film> imported(String name, List<SourceRecord> records, int batch) {
    try (Store store = StoredFilms.open(folder.resolve(name))) {
      Catalogue catalogue =
          new Catalogue(store.movies(), StoredFilms.tickingClock(), Catalogue.WITHOUT_VECTORS);
      for (int start = 0; start < records.size(); start += batch) {
        catalogue.add(records.subList(start, Math.min(records.size(), start + batch)));
      }
      return StoredFilms.films(store.movies());
    }
  }
}
