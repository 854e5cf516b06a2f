package dev.marquee.transfer;

import dev.marquee.audience.Event;
import dev.marquee.document.EventDocument;
import dev.marquee.document.ReviewDocument;
import dev.marquee.review.Review;
import dev.marquee.store.Artifact;
import dev.marquee.store.Change;
import dev.marquee.transfer.BackupLines.Labels;
import dev.marquee.transfer.Holdings.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a backup, and checks that all is there that its manifest names. */
final class BackupReading implements Holdings.Reading {
  private static final Labels FILMS = new Labels("catalogue", "films and redirects");
  private static final Labels REVIEWS = new Labels("list of reviews", "reviews");
  private static final Labels EVENTS = new Labels("list of events", "events");

  private final Path file;
  private final ZipFile archive;
  private final BackupManifest manifest;

  /** Closing this closes the archive. */
  BackupReading(Path file, ZipFile archive) throws IOException {
    this.file = file;
    this.archive = archive;
    try (InputStream in = entry(Backup.MANIFEST)) {
      manifest = BackupManifest.read(in.readAllBytes(), file.toString());
    }
  }

  private InputStream entry(String name) throws IOException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw BackupLines.damaged(file, "it has no " + name, null);
    }
    return CheckedEntry.open(archive, entry);
  }

  @Override
  public long size() {
    return manifest.kept() + manifest.reviews().orElse(0) + manifest.events().orElse(0);
  }

  @Override
  public Rows<Change.Kept> films() throws IOException {
    return new BackupLines<>(
        file, FILMS, entry(Backup.CATALOGUE), KeptLine::read, Change.Kept::id, manifest.kept());
  }

  @Override
  public Optional<Rows<Review>> reviews() throws IOException {
    if (manifest.reviews().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BackupLines<>(
            file,
            REVIEWS,
            entry(Backup.REVIEWS),
            line -> ReviewDocument.read(line.getBytes(StandardCharsets.UTF_8)),
            Review::id,
            manifest.reviews().getAsLong()));
  }

  @Override
  public Optional<Rows<Event>> events() throws IOException {
    if (manifest.events().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BackupLines<>(
            file,
            EVENTS,
            entry(Backup.EVENTS),
            line -> EventDocument.read(line.getBytes(StandardCharsets.UTF_8)),
            EventPart.Place::of,
            manifest.events().getAsLong()));
  }

  @Override
  public List<Artifact> artifacts() {
    return manifest.artifacts();
  }

  @Override
  public InputStream open(Artifact artifact) throws IOException {
    return entry(Backup.entryOf(artifact.name()));
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
