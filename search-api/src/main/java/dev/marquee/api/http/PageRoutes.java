package dev.marquee.api.http;

import dev.marquee.api.PageSettings;
import dev.marquee.api.page.Pages;
import dev.marquee.api.page.Pages.Page;
import dev.marquee.api.page.StaticFile;
import dev.marquee.api.page.StaticFiles;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** The pages and what they load. Pages take any query: what stands in it is theirs. */
final class PageRoutes {
  /** Libraries have their version in their path, so that a copy is good for ever. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Other sites' pages name it, so that it stands at a short address that never changes. */
  private static final String PAGE_SCRIPT = "marquee.js";

  private final Pages pages;
  private final StaticFiles scripts;
  private final StaticFiles assets;
  private final StaticFiles libraries;
  private final FilmFinder films;

  PageRoutes(ClassLoader loader, FilmFinder films, PageSettings settings) {
    this.pages = Pages.read(loader, settings);
    this.scripts = new StaticFiles(loader, "web");
    this.assets = new StaticFiles(loader, "web/assets");
    this.libraries = new StaticFiles(loader, "META-INF/resources/_static");
    this.films = films;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/", page(Page.SEARCH)),
        Route.get("/home", page(Page.SEARCH)),
        Route.get("/browse", page(Page.BROWSE)),
        Route.get("/catalogue", page(Page.CATALOGUE)),
        Route.get("/analytics", page(Page.ANALYTICS)),
        Route.get("/film/{id}", this::filmPage),
        Route.get("/" + PAGE_SCRIPT, this::pageScript),
        Route.get("/assets/{+path}", files(assets, Answers.REVALIDATE)),
        Route.get("/_static/{+path}", files(libraries, FOR_EVER)));
  }

  private Handler page(Page page) {
    return (request, response) -> send(request, response, page);
  }

  /**
   * The page is the same for all films, unknown ones included: it says so itself; the status says
   * it to programs.
   */
  private void filmPage(ServerRequest request, ServerResponse response) {
    if (films.find(request.path().pathParameters().get("id")).isEmpty()) {
      response.status(Status.NOT_FOUND_404);
    }
    send(request, response, Page.FILM);
  }

  private void send(ServerRequest request, ServerResponse response, Page page) {
    StaticFile file = pages.find(page).orElseThrow(PageRoutes::missing);
    Answers.setHeader(response, "Content-Security-Policy", pages.contentSecurityPolicy());
    Answers.file(request, response, file, Answers.REVALIDATE);
  }

  private void pageScript(ServerRequest request, ServerResponse response) {
    StaticFile file = scripts.find(PAGE_SCRIPT).orElseThrow(PageRoutes::missing);
    Answers.file(request, response, file, Answers.REVALIDATE);
  }

  private static Handler files(StaticFiles files, String cacheControl) {
    return (request, response) -> {
      String path = request.path().pathParameters().get("path");
      StaticFile file = files.find(path).orElseThrow(PageRoutes::missing);
      Answers.file(request, response, file, cacheControl);
    };
  }

  private static ProblemException missing() {
    return ProblemException.of(Status.NOT_FOUND_404, "there is nothing at this address");
  }
}
