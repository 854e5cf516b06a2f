package dev.marquee.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Files of one folder of the class path. Read once, then kept; thread-safe. */
public final class StaticFiles {
  /**
   * Names of files and folders without anything that leads elsewhere: no dot in front, no
   * backslash, no empty part.
   */
  private static final Pattern SAFE_PATH = Pattern.compile("[\\w@-][\\w@.-]*(/[\\w@-][\\w@.-]*)*");

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("map", "application/json; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"));

  private final ClassLoader loader;
  private final String folder;
  private final Map<String, StaticFile> known = new ConcurrentHashMap<>();

  /**
   * @param folder from the root of the class path, without slashes at its ends
   */
  public StaticFiles(ClassLoader loader, String folder) {
    this.loader = loader;
    this.folder = folder;
  }

  /**
   * The file at a path below the folder; empty when there is none, when its ending is not one of
   * those the pages use, or when the path is not a plain one.
   */
  public Optional<StaticFile> find(String path) {
    StaticFile file = known.get(path);
    if (file == null && SAFE_PATH.matcher(path).matches()) {
      Optional<StaticFile> read = read(path);
      read.ifPresent(found -> known.put(path, found));
      return read;
    }
    return Optional.ofNullable(file);
  }

  private Optional<StaticFile> read(String path) {
    String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    // Without a dot it is a folder, even where its name is an ending.
    if (mediaType == null || path.indexOf('.') < 0) {
      return Optional.empty();
    }
    return bytes(loader, folder + "/" + path).map(content -> StaticFile.of(content, mediaType));
  }

  static Optional<byte[]> bytes(ClassLoader loader, String name) {
    try (InputStream content = loader.getResourceAsStream(name)) {
      return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "cannot read %s of the class path".formatted(name), unreadable);
    }
  }
}
