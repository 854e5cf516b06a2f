package dev.marquee.api.page;

import dev.marquee.api.PageSettings;
import dev.marquee.api.ThingToTry;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pages, with their places filled in: {@code {{importmap}}}; {@code {{posters}}} with where
 * posters come from; {@code {{refresh_ms}}} with the milliseconds after which figures are asked for
 * anew; {@code {{things_to_try}}} with items of a list, each a link; {@code {{simulated}}} with a
 * line that says so where the audience is simulated.
 */
public final class Pages {
  private static final String FOLDER = "web/";
  private static final String PLACE_OF_IMPORT_MAP = "{{importmap}}";
  private static final String PLACE_OF_POSTERS = "{{posters}}";
  private static final String PLACE_OF_REFRESH = "{{refresh_ms}}";
  private static final String PLACE_OF_THINGS_TO_TRY = "{{things_to_try}}";
  private static final String PLACE_OF_SIMULATED = "{{simulated}}";

  private static final String SIMULATED =
      "<p class=\"simulated\" role=\"note\">Simulated audience: its visits, figures and reviews are"
          + " made up.</p>";

  private static final String HTML = "text/html; charset=utf-8";

  private final Map<Page, StaticFile> files;
  private final String contentSecurityPolicy;

  private Pages(Map<Page, StaticFile> files, String policy) {
    this.files = files;
    this.contentSecurityPolicy = policy;
  }

  /** The pages there are. */
  public enum Page {
    /** On which people search. */
    SEARCH("index.html"),
    /** That shows a film; it finds out which one from its own address. */
    FILM("film.html"),
    /** On which people look through the catalogue. */
    BROWSE("browse.html"),
    /** That tells how complete the catalogue is. */
    CATALOGUE("catalogue.html"),
    /** That tells what the audience does. */
    ANALYTICS("analytics.html");

    private final String file;

    Page(String file) {
      this.file = file;
    }
  }

  /**
   * Reads the pages from the folder {@code web} of the class path; those that are not there are
   * absent.
   */
  public static Pages read(ClassLoader loader, PageSettings settings) {
    ImportMap importMap = ImportMap.compose(loader);
    Map<Page, StaticFile> files = new EnumMap<>(Page.class);
    for (Page page : Page.values()) {
      read(loader, page, importMap, settings).ifPresent(file -> files.put(page, file));
    }
    return new Pages(files, policy(importMap, settings.posters()));
  }

  /** A page, ready to be sent. */
  public Optional<StaticFile> find(Page page) {
    return Optional.ofNullable(files.get(page));
  }

  /**
   * What pages may load: only what this server serves, and of scripts in the page only the import
   * map. Images may be drawn by the page itself (data:), and come from any server over https where
   * posters are remote.
   */
  public String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  private static Optional<StaticFile> read(
      ClassLoader loader, Page page, ImportMap importMap, PageSettings settings) {
    return StaticFiles.bytes(loader, FOLDER + page.file)
        .map(
            bytes -> {
              String html =
                  new String(bytes, StandardCharsets.UTF_8)
                      .replace(PLACE_OF_IMPORT_MAP, importMap.json())
                      .replace(PLACE_OF_POSTERS, word(settings.posters()))
                      .replace(
                          PLACE_OF_REFRESH, Long.toString(settings.refreshInterval().toMillis()))
                      .replace(PLACE_OF_THINGS_TO_TRY, items(settings.thingsToTry()))
                      .replace(PLACE_OF_SIMULATED, settings.simulated() ? SIMULATED : "");
              return StaticFile.of(html.getBytes(StandardCharsets.UTF_8), HTML);
            });
  }

  private static String word(PageSettings.Posters posters) {
    return posters.name().toLowerCase(Locale.ROOT);
  }

  private static String items(List<ThingToTry> things) {
    return things.stream()
        .map(
            thing ->
                "<li><a href=\"%s\">%s</a></li>"
                    .formatted(escaped(thing.path()), escaped(thing.words())))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String policy(ImportMap importMap, PageSettings.Posters posters) {
    String images =
        switch (posters) {
          case DRAWN -> "img-src 'self' data:";
          case REMOTE -> "img-src 'self' data: https:";
        };
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' '%s'".formatted(importMap.contentSecurityHash()),
        "style-src 'self'",
        images,
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'");
  }
}
