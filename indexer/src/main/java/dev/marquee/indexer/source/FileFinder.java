package dev.marquee.indexer.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns the paths somebody named into files. */
public final class FileFinder {
  private FileFinder() {}

  /**
   * A file to look into.
   *
   * @param named whether it was named itself, not found in a folder
   */
  public record Found(Path file, boolean named) {}

  /**
   * The files at the paths, in the order of the paths; those of a folder and its subfolders by
   * name, without hidden ones. A file that is met again is left out.
   *
   * @throws IOException when a folder cannot be read
   */
  public static List<Found> files(List<Path> paths) throws IOException {
    List<Found> found = new ArrayList<>();
    Set<Path> seen = new LinkedHashSet<>();
    for (Path path : paths) {
      boolean named = !Files.isDirectory(path);
      for (Path file : named ? List.of(path) : filesUnder(path)) {
        if (seen.add(file.toRealPath())) {
          found.add(new Found(file, named));
        }
      }
    }
    return found;
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path subfolder, BasicFileAttributes attributes) {
            return isHidden(subfolder) && !subfolder.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A link may lead to a file anywhere; what is neither (a pipe) may never end.
            if (!isHidden(file) && Files.isRegularFile(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
