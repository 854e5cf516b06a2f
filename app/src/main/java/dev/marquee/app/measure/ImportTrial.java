package dev.marquee.app.measure;

import dev.marquee.app.importing.ImportReport;
import dev.marquee.app.json.Json;
import dev.marquee.bench.load.ImportSpeed;
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
   * Imports files.
   *
   * @return films stored in the time that the import itself took, without the start of the process
   */
  static ImportSpeed run(List<Path> files, Path scratch) throws IOException, InterruptedException {
    Path dataDir = scratch.resolve("import");
    Path result = scratch.resolve("import.json");
    Path log = scratch.resolve("import.log");
    List<String> words =
        new ArrayList<>(List.of("import", "--json", "--data-dir", dataDir.toString()));
    words.addAll(List.of("--store", "lucene:" + dataDir.resolve("store")));
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
}
