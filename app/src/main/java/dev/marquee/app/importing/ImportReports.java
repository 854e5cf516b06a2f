package dev.marquee.app.importing;

import dev.marquee.app.json.Json;
import dev.marquee.app.owner.ServerClient.JobView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reports of the last imports that a server did as jobs, in files {@code imports/<job id>.json}
 * of the data folder. A command that handed its work to the server reads there what came of it, as
 * does an operator who comes later.
 */
final class ImportReports<R> {
  /** Enough to look back on a night of imports. */
  private static final int MAX_REPORTS = 100;

  private static final String ENDING = ".json";

  private final Path folder;
  private final Class<R> form;

  private ImportReports(Path dataDir, Class<R> form) {
    this.folder = dataDir.resolve("imports");
    this.form = form;
  }

  static ImportReports<ImportReport> ofFilms(Path dataDir) {
    return new ImportReports<>(dataDir, ImportReport.class);
  }

  static ImportReports<RowReport> ofRows(Path dataDir) {
    return new ImportReports<>(dataDir, RowReport.class);
  }

  /**
   * What a job came to.
   *
   * @throws IOException when it left no report
   */
  R ofJob(JobView job) throws IOException {
    Optional<R> report = read(job.jobId());
    if (report.isEmpty()) {
      throw new IOException(
          "the server's import %s is %s, but it left no report: %s"
              .formatted(job.jobId(), job.state(), job.message().orElse("nor a reason")));
    }
    return report.get();
  }

  /** Keeps a report, and drops the oldest when there are too many. */
  void write(String jobId, R report) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file(jobId), Json.write(report));
    List<Path> oldestLast = files();
    for (Path old :
        oldestLast.subList(Math.min(MAX_REPORTS, oldestLast.size()), oldestLast.size())) {
      Files.deleteIfExists(old);
    }
  }

  Optional<R> read(String jobId) throws IOException {
    Path file = file(jobId);
    return Files.exists(file) ? Json.read(Files.readString(file), form) : Optional.empty();
  }

  private Path file(String jobId) {
    return folder.resolve(jobId + ENDING);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
          .toList();
    }
  }
}
