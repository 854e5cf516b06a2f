package dev.marquee.store.lucene;

import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The text of a manifest: a heading with the format's number; number, size in bytes, sha256 and
 * time of each version, newest first; and a checksum of the lines above it. Each line ends in a
 * newline.
 *
 * <pre>
 * marquee artifact 1
 * 8 1048576 9f86d081884c7d65.. 2026-01-31T12:00:00Z
 * 7 1048000 2c26b46b68ffc68f.. 2026-01-30T12:00:00Z
 * crc32 1c291ca3
 * </pre>
 */
final class ArtifactManifest {
  /** One byte is one character, so that damaged bytes reach the checksum instead of a decoder. */
  static final Charset CHARSET = StandardCharsets.ISO_8859_1;

  private static final String HEADING = "marquee artifact ";
  private static final int FORMAT = 1;
  private static final String CHECKSUM = "crc32 ";

  private ArtifactManifest() {}

  static String write(List<Artifact> versions) {
    StringBuilder lines = new StringBuilder(HEADING + FORMAT + "\n");
    for (Artifact version : versions) {
      lines.append(version.version()).append(' ').append(version.sizeBytes()).append(' ');
      lines.append(version.sha256()).append(' ').append(version.storedAt()).append('\n');
    }
    return lines + checksumLine(lines.toString());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws StoreException CORRUPT when it is something else, INCOMPATIBLE when of another format
   */
  static List<Artifact> read(ArtifactName name, String text) {
    int checksumStart = text.lastIndexOf(CHECKSUM);
    if (checksumStart < 0) {
      throw damaged(name);
    }
    String lines = text.substring(0, checksumStart);
    if (!lines.startsWith(HEADING) || !text.substring(checksumStart).equals(checksumLine(lines))) {
      throw damaged(name);
    }
    if (!lines.startsWith(HEADING + FORMAT + "\n")) {
      throw new StoreException(
          Kind.INCOMPATIBLE,
          "the artifact %s was stored by another version of Marquee; delete it and make it anew"
              .formatted(name));
    }
    return lines.lines().skip(1).map(line -> version(name, line)).toList();
  }

  /** The checksum has vouched for the line's form. */
  private static Artifact version(ArtifactName name, String line) {
    String[] fields = line.split(" ", -1);
    return new Artifact(
        name,
        Long.parseLong(fields[0]),
        Long.parseLong(fields[1]),
        fields[2],
        Instant.parse(fields[3]));
  }

  private static String checksumLine(String lines) {
    CRC32 crc32 = new CRC32();
    crc32.update(lines.getBytes(CHARSET));
    return CHECKSUM + HexFormat.of().toHexDigits((int) crc32.getValue()) + "\n";
  }

  private static StoreException damaged(ArtifactName name) {
    return new StoreException(
        Kind.CORRUPT,
        "the manifest of the artifact %s is damaged; delete the artifact and make it anew"
            .formatted(name));
  }
}
