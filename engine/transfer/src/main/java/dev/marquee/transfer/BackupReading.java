package dev.marquee.transfer;

import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.store.Artifact;
import dev.marquee.store.Change;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads a backup, and checks that all is there that its manifest names. */
final class BackupReading implements Holdings.Reading {
  private final Path file;
  private final ZipFile archive;
  private final BackupManifest manifest;
  private final BufferedReader lines;
  private long read;
  private @Nullable MovieId last;

  /** Closing this closes the archive. */
  BackupReading(Path file, ZipFile archive) throws IOException {
    this.file = file;
    this.archive = archive;
    try (InputStream in = entry(Backup.MANIFEST)) {
      manifest = BackupManifest.read(in.readAllBytes(), file.toString());
    }
    lines =
        new BufferedReader(new InputStreamReader(entry(Backup.CATALOGUE), StandardCharsets.UTF_8));
  }

  private InputStream entry(String name) throws IOException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw damaged("it has no " + name, null);
    }
    return CheckedEntry.open(archive, entry);
  }

  @Override
  public long size() {
    return manifest.kept();
  }

  @Override
  public List<Change.Kept> next(int size) throws IOException {
    List<Change.Kept> page = new ArrayList<>();
    while (page.size() < size) {
      String line = nextLine();
      if (line == null) {
        checkAllWasRead();
        break;
      }
      page.add(kept(line));
    }
    return page;
  }

  private @Nullable String nextLine() throws IOException {
    try {
      return lines.readLine();
    } catch (ZipException | EOFException | CharacterCodingException unreadable) {
      throw damaged(
          "its catalogue cannot be read (%s)".formatted(unreadable.getMessage()), unreadable);
    }
  }

  private Change.Kept kept(String line) {
    read++;
    try {
      Change.Kept kept = KeptLine.read(line);
      if (last != null && kept.id().compareTo(last) <= 0) {
        throw damaged("line %d of its catalogue is out of order".formatted(read), null);
      }
      last = kept.id();
      return kept;
    } catch (IOException | DocumentException | IllegalArgumentException malformed) {
      throw damaged("line %d of its catalogue cannot be read".formatted(read), malformed);
    }
  }

  private void checkAllWasRead() {
    if (read != manifest.kept()) {
      throw damaged(
          "it has %d films and redirects, and should have %d".formatted(read, manifest.kept()),
          null);
    }
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

  private StoreException damaged(String what, @Nullable Exception cause) {
    return new StoreException(
        Kind.CORRUPT, "%s is a damaged backup: %s".formatted(file, what), cause);
  }
}
