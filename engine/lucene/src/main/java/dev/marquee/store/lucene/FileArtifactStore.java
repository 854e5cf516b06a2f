package dev.marquee.store.lucene;

import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * Artifacts as files of one folder, which belongs to this process alone.
 *
 * <pre>
 * projection.manifest              which versions there are, see {@link ArtifactManifest}
 * projection.8-9f86d081884c7d65    the content of a version: its number, the first 16 digits of its sha256
 * projection.7-2c26b46b68ffc68f
 * 4711.part                        content that is being written
 * </pre>
 *
 * A version exists from the moment a manifest that names it took the old one's place. Content and
 * manifest are each written beside, forced to disk and moved into place in one step, the content
 * first; so whenever a crash comes, each manifest is whole and names whole files. Content that no
 * manifest names is removed when the folder is opened.
 */
final class FileArtifactStore implements ArtifactStore {
  private static final String PART = ".part";
  private static final String MANIFEST = ".manifest";
  private static final Pattern MANIFEST_FILE = Pattern.compile("([a-z][a-z0-9-]{0,59})\\.manifest");
  private static final Pattern CONTENT_FILE =
      Pattern.compile("([a-z][a-z0-9-]{0,59})\\.\\d+-[0-9a-f]{16}");

  /**
   * As many digits as make it certain that a stale {@link Artifact} never opens another's content.
   */
  private static final int SHA256_DIGITS_IN_NAME = 16;

  /** The newest version, and the one before it for readers that are about to open it. */
  private static final int VERSIONS_KEPT = 2;

  private final Path folder;
  private final Clock clock;

  /** Held from reading a manifest to replacing it. */
  private final Object manifestLock = new Object();

  /** Opens the folder, creating it where there is none, and removes what a crash left behind. */
  FileArtifactStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    try {
      Files.createDirectories(folder);
      for (Path file : files()) {
        if (isLeftover(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "opening the artifacts in " + folder);
    }
  }

  @Override
  public Artifact put(ArtifactName name, InputStream content) {
    try {
      Path part = Files.createTempFile(folder, "", PART);
      try {
        MessageDigest sha256 = CheckedContent.sha256();
        long sizeBytes;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), sha256)) {
          sizeBytes = content.transferTo(out);
        }
        IOUtils.fsync(part, false);
        return publish(name, part, sizeBytes, HexFormat.of().formatHex(sha256.digest()));
      } finally {
        IOUtils.deleteFilesIgnoringExceptions(part);
      }
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "storing the artifact " + name);
    }
  }

  /** Gives written content its number and makes it count. */
  private Artifact publish(ArtifactName name, Path part, long sizeBytes, String sha256)
      throws IOException {
    synchronized (manifestLock) {
      List<Artifact> before = versions(name);
      long version = before.isEmpty() ? 1 : before.getFirst().version() + 1;
      Artifact artifact = new Artifact(name, version, sizeBytes, sha256, clock.instant());
      moveIntoPlace(part, contentFile(artifact));
      List<Artifact> versions =
          Stream.concat(Stream.of(artifact), before.stream()).limit(VERSIONS_KEPT).toList();
      writeManifest(name, versions);
      before.stream().skip(VERSIONS_KEPT - 1).map(this::contentFile).forEach(this::removeContent);
      return artifact;
    }
  }

  @Override
  public Optional<Artifact> newest(ArtifactName name) {
    try {
      return versions(name).stream().findFirst();
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "looking up the artifact " + name);
    }
  }

  @Override
  public InputStream open(Artifact artifact) {
    try {
      return new CheckedContent(Files.newInputStream(contentFile(artifact)), artifact);
    } catch (NoSuchFileException dropped) {
      throw new StoreException(
          Kind.MISSING,
          "version %d of the artifact %s is not kept any more; ask for the newest"
              .formatted(artifact.version(), artifact.name()),
          dropped);
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "opening the artifact " + artifact.name());
    }
  }

  @Override
  public List<Artifact> list() {
    try {
      List<Artifact> newest = new ArrayList<>();
      for (Path file : files()) {
        Matcher manifest = MANIFEST_FILE.matcher(file.getFileName().toString());
        if (manifest.matches()) {
          newest.addAll(versions(new ArtifactName(manifest.group(1))).stream().limit(1).toList());
        }
      }
      newest.sort(Comparator.comparing(artifact -> artifact.name().value()));
      return newest;
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "listing the artifacts");
    }
  }

  /** Works on damaged artifacts too: it is the way to be rid of them. */
  @Override
  public void delete(ArtifactName name) {
    try {
      synchronized (manifestLock) {
        Files.deleteIfExists(manifestFile(name));
        IOUtils.fsync(folder, true);
        for (Path file : files()) {
          Matcher content = CONTENT_FILE.matcher(file.getFileName().toString());
          if (content.matches() && content.group(1).equals(name.value())) {
            removeContent(file);
          }
        }
      }
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "deleting the artifact " + name);
    }
  }

  /** The versions kept, newest first; empty for an unknown name. */
  private List<Artifact> versions(ArtifactName name) throws IOException {
    String manifest;
    try {
      manifest = Files.readString(manifestFile(name), ArtifactManifest.CHARSET);
    } catch (NoSuchFileException unknown) {
      return List.of();
    }
    return ArtifactManifest.read(name, manifest);
  }

  private void writeManifest(ArtifactName name, List<Artifact> versions) throws IOException {
    Path part = folder.resolve(name + MANIFEST + PART);
    Files.writeString(part, ArtifactManifest.write(versions), ArtifactManifest.CHARSET);
    IOUtils.fsync(part, false);
    moveIntoPlace(part, manifestFile(name));
  }

  private void moveIntoPlace(Path part, Path place) throws IOException {
    Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(folder, true);
  }

  /** A file that resists does no harm: no manifest names it, and the next opening tries again. */
  private void removeContent(Path content) {
    IOUtils.deleteFilesIgnoringExceptions(content);
  }

  /** Content is kept in doubt: a damaged manifest is told to whoever asks for the artifact. */
  private boolean isLeftover(Path file) throws IOException {
    String fileName = file.getFileName().toString();
    Matcher content = CONTENT_FILE.matcher(fileName);
    if (!content.matches()) {
      return fileName.endsWith(PART);
    }
    try {
      return versions(new ArtifactName(content.group(1))).stream()
          .noneMatch(version -> contentFile(version).equals(file));
    } catch (StoreException damaged) {
      return false;
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(files::add);
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    return files;
  }

  private Path manifestFile(ArtifactName name) {
    return folder.resolve(name + MANIFEST);
  }

  private Path contentFile(Artifact artifact) {
    String digits = artifact.sha256().substring(0, SHA256_DIGITS_IN_NAME);
    return folder.resolve(artifact.name() + "." + artifact.version() + "-" + digits);
  }
}
