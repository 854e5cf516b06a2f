package dev.marquee.app.importing;

import dev.marquee.api.LastImport;
import dev.marquee.app.importing.ImportReport.FileReport;
import dev.marquee.app.importing.ImportReport.PassedOver;
import dev.marquee.app.json.JsonArtifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the last import brought, kept in the store itself as {@link LastImport} in JSON, so that it
 * is known whoever imported and whoever serves.
 */
public final class LastImportArtifact {
  private static final JsonArtifact<LastImport> KEPT =
      new JsonArtifact<>(ArtifactName.LAST_IMPORT, LastImport.class);

  private final ArtifactStore artifacts;
  private final InstantSource clock;

  public LastImportArtifact(ArtifactStore artifacts, InstantSource clock) {
    this.artifacts = artifacts;
    this.clock = clock;
  }

  /** The import that ended last; empty before the first. */
  public Optional<LastImport> read() {
    return KEPT.in(artifacts);
  }

  /** Keeps what an import brought; one that was refused brought nothing. */
  void write(ImportReport report) {
    switch (report.outcome()) {
      case COMPLETE -> write(report, LastImport.Outcome.COMPLETE);
      case FAILED -> write(report, LastImport.Outcome.FAILED);
      case CANCELLED -> write(report, LastImport.Outcome.CANCELLED);
      case REFUSED -> {}
    }
  }

  private void write(ImportReport report, LastImport.Outcome outcome) {
    LastImport ended =
        new LastImport(
            clock.instant(),
            outcome,
            report.files().stream().map(LastImportArtifact::file).toList(),
            report.films().created(),
            report.films().changed(),
            report.films().unchanged());
    KEPT.put(ended, artifacts);
  }

  private static LastImport.File file(FileReport file) {
    return new LastImport.File(
        String.valueOf(Path.of(file.file()).getFileName()),
        file.format(),
        file.rows(),
        file.taken(),
        file.broken(),
        file.passedOver().stream().mapToLong(PassedOver::rows).sum());
  }
}
