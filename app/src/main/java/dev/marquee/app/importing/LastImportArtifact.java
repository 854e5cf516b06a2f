package dev.marquee.app.importing;

import dev.marquee.api.LastImport;
import dev.marquee.app.importing.ImportReport.FileReport;
import dev.marquee.app.importing.ImportReport.PassedOver;
import dev.marquee.app.json.Json;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What the last import brought, kept in the store itself as {@link LastImport} in JSON, so that it
 * is known whoever imported and whoever serves.
 */
public final class LastImportArtifact {
  private final ArtifactStore artifacts;
  private final InstantSource clock;

  public LastImportArtifact(ArtifactStore artifacts, InstantSource clock) {
    this.artifacts = artifacts;
    this.clock = clock;
  }

  /** The import that ended last; empty before the first. */
  public Optional<LastImport> read() {
    Optional<Artifact> newest = artifacts.newest(ArtifactName.LAST_IMPORT);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = artifacts.open(newest.get())) {
      String json = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return Json.read(json, LastImport.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("what is kept of the last import", unreadable);
    }
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
    byte[] json = Json.write(ended).getBytes(StandardCharsets.UTF_8);
    artifacts.put(ArtifactName.LAST_IMPORT, new ByteArrayInputStream(json));
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
