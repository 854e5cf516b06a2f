package dev.marquee.app.wiring;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.query.FacetField;
import dev.marquee.query.Page;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.Sort;
import dev.marquee.query.SuggestRequest;
import dev.marquee.recommend.SimilarFilms;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.StoreException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a store what people will ask, so that the first of them need not wait until Java has loaded
 * and compiled what answers: that takes most of a second.
 */
final class WarmUp implements Runnable {
  private static final Duration AT_MOST = Duration.ofSeconds(3);

  /** What the page of results asks for. */
  private static final Set<FacetField> FACETS =
      EnumSet.of(FacetField.GENRE, FacetField.DECADE, FacetField.LANGUAGE, FacetField.COUNTRY);

  private static final int FILMS = 60;
  private static final int ANSWERS = 10;
  private static final int MAX_LETTERS = 30;

  private final MovieIndex movies;
  private final SimilarFilms similar;

  WarmUp(MovieIndex movies) {
    this.movies = movies;
    this.similar = new SimilarFilms(movies);
  }

  /** Begins, and does not keep the caller or the end of the process waiting. */
  static void begin(MovieIndex movies) {
    Thread.ofPlatform().daemon().name("warm-up").start(new WarmUp(movies));
  }

  @Override
  public void run() {
    long end = System.nanoTime() + AT_MOST.toNanos();
    try {
      for (CatalogEntry film : movies.walk(Optional.empty(), FILMS)) {
        if (System.nanoTime() >= end) {
          return;
        }
        askFor(film);
      }
    } catch (StoreException away) {
      // Whoever asks next hears of it; here nobody asked.
    }
  }

  private void askFor(CatalogEntry film) {
    String title = film.movie().facts().title().toLowerCase(Locale.ROOT);
    String begun = title.substring(0, Math.min(MAX_LETTERS, (title.length() + 1) / 2));
    movies.suggest(new SuggestRequest(begun, ANSWERS));
    movies.suggest(new SuggestRequest(begun + "x", ANSWERS));
    movies.search(new SearchRequest(begun, List.of(), Sort.RELEVANCE, Page.first(ANSWERS), FACETS));
    similar.like(film, SimilarFilms.DEFAULT, ANSWERS);
  }
}
