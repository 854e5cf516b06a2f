package dev.marquee.api.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages, with the import map filled in where they say {@code {{importmap}}}. */
public final class Pages {
  private static final String FOLDER = "web/";
  private static final String PLACE_OF_IMPORT_MAP = "{{importmap}}";
  private static final String HTML = "text/html; charset=utf-8";

  private final Optional<StaticFile> search;
  private final Optional<StaticFile> film;
  private final String contentSecurityPolicy;

  private Pages(Optional<StaticFile> search, Optional<StaticFile> film, String policy) {
    this.search = search;
    this.film = film;
    this.contentSecurityPolicy = policy;
  }

  /**
   * Reads the pages from the folder {@code web} of the class path; those that are not there are
   * absent.
   */
  public static Pages read(ClassLoader loader) {
    ImportMap importMap = ImportMap.compose(loader);
    return new Pages(
        page(loader, "index.html", importMap),
        page(loader, "film.html", importMap),
        policy(importMap));
  }

  /** The page on which people search. */
  public Optional<StaticFile> search() {
    return search;
  }

  /** The page that shows a film; it finds out which one from its own address. */
  public Optional<StaticFile> film() {
    return film;
  }

  /**
   * What pages may load: only what this server serves, and of scripts in the page only the import
   * map. Images may be drawn by the page itself (data:).
   */
  public String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  private static Optional<StaticFile> page(ClassLoader loader, String name, ImportMap importMap) {
    return StaticFiles.bytes(loader, FOLDER + name)
        .map(
            bytes -> {
              String html =
                  new String(bytes, StandardCharsets.UTF_8)
                      .replace(PLACE_OF_IMPORT_MAP, importMap.json());
              return StaticFile.of(html.getBytes(StandardCharsets.UTF_8), HTML);
            });
  }

  private static String policy(ImportMap importMap) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' '%s'".formatted(importMap.contentSecurityHash()),
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'");
  }
}
