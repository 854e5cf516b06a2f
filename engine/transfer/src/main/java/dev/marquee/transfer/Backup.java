package dev.marquee.transfer;

import dev.marquee.audience.Event;
import dev.marquee.document.EventDocument;
import dev.marquee.document.ReviewDocument;
import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.transfer.Holdings.Rows;
import dev.marquee.transfer.ProgressListener.Step;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A file that holds what a store keeps, for any engine and to be read by any tool: a ZIP archive.
 *
 * <pre>
 * catalogue.jsonl    a line for each film and redirect, in the order of their ids, see {@link KeptLine}
 * reviews.jsonl      a line for each review, in the order of their ids, see {@link ReviewDocument}
 * events.jsonl       a line for each event, in the order of {@link Event#BY_ACCOUNT}, see {@link EventDocument}
 * artifacts/NAME     the bytes of an artifact
 * backup.json        how many of them there must be, see {@link BackupManifest}; written last
 * </pre>
 */
public final class Backup implements Holdings {
  static final String CATALOGUE = "catalogue.jsonl";
  static final String REVIEWS = "reviews.jsonl";
  static final String EVENTS = "events.jsonl";
  static final String MANIFEST = "backup.json";
  private static final String ARTIFACTS = "artifacts/";
  private static final String PART = ".part";
  private static final int PAGE = 500;

  private final Path file;

  public Backup(Path file) {
    this.file = file;
  }

  /**
   * Writes a new file, which only its owner may read. It has its name when all of it is on disk,
   * and not before.
   *
   * @throws FileAlreadyExistsException when there is such a file
   */
  public Contents write(Holdings from, ProgressListener listener) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(
          file.toString(), null, "is there already; name another file");
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a folder");
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    Path part = Files.createTempFile(folder, "", PART);
    try {
      Contents contents;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
          ZipOutputStream archive = new ZipOutputStream(out);
          Reading reading = from.read()) {
        Progress progress = new Progress(listener, reading.size());
        long kept = writeLines(archive, CATALOGUE, reading.films(), KeptLine::write, progress);
        OptionalLong reviews =
            writeKnown(archive, REVIEWS, reading.reviews(), ReviewDocument::write, progress);
        OptionalLong events =
            writeKnown(archive, EVENTS, reading.events(), EventDocument::write, progress);
        contents = new Contents(kept, reviews.orElse(0), events.orElse(0));
        List<Artifact> artifacts = reading.artifacts();
        for (Artifact artifact : artifacts) {
          archive.putNextEntry(new ZipEntry(entryOf(artifact.name())));
          try (InputStream content = reading.open(artifact)) {
            content.transferTo(archive);
          }
        }
        archive.putNextEntry(new ZipEntry(MANIFEST));
        archive.write(
            new BackupManifest(Instant.now(), from.place(), kept, reviews, events, artifacts)
                .write());
      }
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return contents;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Nothing of what the holdings tell nothing of. */
  private static <T> OptionalLong writeKnown(
      ZipOutputStream archive,
      String name,
      Optional<Rows<T>> rows,
      Function<T, byte[]> line,
      Progress progress)
      throws IOException {
    return rows.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(writeLines(archive, name, rows.get(), line, progress));
  }

  private static <T> long writeLines(
      ZipOutputStream archive,
      String name,
      Rows<T> rows,
      Function<T, byte[]> line,
      Progress progress)
      throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    long written = 0;
    List<T> page = rows.next(PAGE);
    while (!page.isEmpty()) {
      for (T item : page) {
        archive.write(line.apply(item));
        archive.write('\n');
      }
      written += page.size();
      progress.wrote(page.size());
      page = rows.next(PAGE);
    }
    return written;
  }

  static String entryOf(ArtifactName name) {
    return ARTIFACTS + name;
  }

  @Override
  public String place() {
    return file.toString();
  }

  /**
   * @throws StoreException CORRUPT when it is no backup or a damaged one, INCOMPATIBLE when a later
   *     version of Marquee wrote it
   */
  @Override
  public Reading read() throws IOException {
    ZipFile archive;
    try {
      archive = new ZipFile(file.toFile());
    } catch (ZipException other) {
      throw new StoreException(
          Kind.CORRUPT, "%s is no backup, or was cut short".formatted(file), other);
    }
    try {
      return new BackupReading(file, archive);
    } catch (IOException | RuntimeException failed) {
      archive.close();
      throw failed;
    }
  }

  /**
   * What is in a backup.
   *
   * @param films redirects count too
   */
  public record Contents(long films, long reviews, long events) {}

  /** Tells how far the writing is. */
  private static final class Progress {
    private final ProgressListener listener;
    private final long total;
    private long done;

    Progress(ProgressListener listener, long total) {
      this.listener = listener;
      this.total = total;
    }

    void wrote(int more) {
      done += more;
      listener.progressed(Step.WRITING, done, total);
    }
  }
}
