package dev.marquee.app.measure;

import dev.marquee.app.importing.ImportReport;
import dev.marquee.app.json.Json;
import dev.marquee.bench.load.ImportSpeed;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Times an import into an empty store by a process of its own. */
final class ImportTrial {
  /** The heap in which the speed is promised. */
  private static final String HEAP = "-Xmx512m";

  private static final double MILLIS_PER_SECOND = 1_000;

  private ImportTrial() {}

  /**
   * Imports files into a store in the scratch folder, or in a cluster into the one beside the
   * store's own. The latter is emptied before, for an earlier trial may have been killed, and
   * after.
   *
   * @return films stored in the time that the import itself took, without the start of the process
   */
  static ImportSpeed run(List<Path> files, MeasuredStore store, Path scratch)
      throws IOException, InterruptedException {
    Optional<String> beside = store.trialBeside();
    beside.ifPresent(ImportTrial::empty);
    try {
      return imported(files, beside.orElse("lucene:" + scratch.resolve("import/store")), scratch);
    } finally {
      beside.ifPresent(ImportTrial::empty);
    }
  }

  private static ImportSpeed imported(List<Path> files, String store, Path scratch)
      throws IOException, InterruptedException {
    Path result = scratch.resolve("import.json");
    Path log = scratch.resolve("import.log");
    List<String> words = new ArrayList<>(List.of("import", "--json", "--store", store));
    words.addAll(List.of("--data-dir", scratch.resolve("import").toString()));
    files.forEach(file -> words.add(file.toString()));
    Process process =
        new ProcessBuilder(OwnProgram.command(List.of(HEAP), words))
            .redirectOutput(result.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    Optional<ImportReport> report = Json.read(Files.readString(result), ImportReport.class);
    if (report.isEmpty() || report.get().outcome() != ImportReport.Outcome.COMPLETE) {
      throw new IOException("the import to be timed failed: " + Files.readString(log).strip());
    }
    long millis = Math.round(report.get().seconds() * MILLIS_PER_SECOND);
    return new ImportSpeed(report.get().films().created(), Duration.ofMillis(millis));
  }

  private static void empty(String store) {
    try (Store opened = Stores.open(store, StoreListener.NONE)) {
      MovieIndex movies = opened.movies();
      List<CatalogEntry> films = movies.walk(Optional.empty(), MovieIndex.MAX_FILMS);
      while (!films.isEmpty()) {
        List<Change> deletions = new ArrayList<>();
        films.forEach(film -> deletions.add(new Change.Delete(film.id())));
        movies.apply(deletions, Visibility.ON_RETURN);
        films = movies.walk(Optional.empty(), MovieIndex.MAX_FILMS);
      }
    }
  }
}
