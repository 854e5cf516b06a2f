package dev.marquee.app.owner;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that only the user who made them may read, on file systems that know of permissions. */
final class PrivateFile {
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private PrivateFile() {}

  /** Writes a file whole: a reader sees the old content or the new, and others never see either. */
  static void write(Path path, String content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("not a file: " + path);
    }
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "." + path.getFileName(), ".draft", ownerOnly());
    try {
      Files.writeString(draft, content);
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Whether somebody else than the owner may read or change the file. */
  static boolean isOpenToOthers(Path path) throws IOException {
    return knowsPermissions()
        && Files.getPosixFilePermissions(path).stream().anyMatch(OF_OTHERS::contains);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return knowsPermissions()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean knowsPermissions() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
