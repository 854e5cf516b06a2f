package dev.marquee.store;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredId;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestions;
import dev.marquee.query.Twins;
import dev.marquee.title.TitleKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The films. Safe for use by many threads. Every method may throw {@link StoreException}. A read
 * sees all writes that were visible when it began, whole, and never part of a change.
 */
public interface MovieIndex {
  /** Most changes in one call of {@link #apply}. */
  int MAX_CHANGES = 10_000;

  /**
   * Most films in one answer of {@link #read}, {@link #likeThis}, {@link #nearest} and {@link
   * #walk}.
   */
  int MAX_FILMS = 1_000;

  /** Films that {@link #forEachFilm} reads at once. */
  int PAGE = 500;

  /** Most titles shown by {@link #twins}. */
  int MAX_TWINS = 100;

  /**
   * Makes changes in their order. When this returns, all but those named in the answer are on disk
   * and survive a crash.
   *
   * @param changes at most {@link #MAX_CHANGES}
   * @return the changes that were refused, in their order; empty when all were made
   */
  List<WriteFailure> apply(List<Change> changes, Visibility visibility);

  /**
   * Arranges the films for quick reading, after many were written. Changes nothing that can be
   * seen, may take long, and holds nobody up meanwhile.
   */
  void settle();

  /**
   * The film under an id, redirects followed. Sees every write that has returned, whatever its
   * visibility.
   */
  Optional<CatalogEntry> get(MovieId id);

  /**
   * Films as answers show them, in the order of their ids in the list; those that are not there are
   * left out. Redirects are not followed.
   *
   * @param ids at most {@link #MAX_FILMS}, each once
   */
  List<Movie> read(List<MovieId> ids);

  /** The film that has a number in a public register. */
  Optional<MovieId> resolve(ExternalId id);

  /** Films that have any of the signs, by id, each once. Sees every write that has returned. */
  List<CatalogEntry> find(Probe probe);

  /**
   * The next films in the order of their ids, for going through all of them.
   *
   * @param after where to go on, empty to begin
   * @param size 1 to {@link #MAX_FILMS}
   * @return empty at the end
   */
  List<CatalogEntry> walk(Optional<MovieId> after, int size);

  /** All films and redirects as they are now, every write that has returned included. */
  Snapshot<Change.Kept> snapshot();

  /** Goes through all films as they are now, in no order; redirects are left out. */
  default void forEachFilm(Consumer<CatalogEntry> action) {
    try (Snapshot<Change.Kept> snapshot = snapshot()) {
      for (List<Change.Kept> page = snapshot.next(PAGE);
          !page.isEmpty();
          page = snapshot.next(PAGE)) {
        for (Change.Kept kept : page) {
          if (kept instanceof Change.Put put) {
            action.accept(put.entry());
          }
        }
      }
    }
  }

  /** How many films there are; redirects do not count. */
  long count();

  /**
   * Finds films. A film matches when each word of the text, function words such as "the" aside,
   * stands in its titles, in the names of its people or in its story (keywords, tagline, overview),
   * or when the text, blanks aside, begins one of its titles at any word. The last word of the text
   * may be the beginning of one of a title or name. A film whose title is the text comes first,
   * always; then matches in titles, in names, in stories. When no title and no name has the text as
   * typed, the nearest title or name is searched instead and told.
   */
  SearchResult search(SearchRequest request);

  /** Guesses films and people from an unfinished text, forgiving typing errors. */
  Suggestions suggest(SuggestRequest request);

  /**
   * Films that may be one twice: of equal title, as {@link TitleKeys#matchKey} compares, and year.
   * Costs a look at the title of every film, and so is not for every request.
   *
   * @param size how many titles to show the films of, 1 to {@link #MAX_TWINS}
   */
  Twins twins(int size);

  /**
   * Films whose words (title, story, keywords, genres, people) are most typical of the given film's
   * too; never the film itself.
   *
   * @param film as it is stored
   * @param size 1 to {@link #MAX_FILMS}
   * @return best first; empty for a film that is not stored
   */
  List<ScoredId> likeThis(Movie film, List<Filter> filters, int size);

  /**
   * Films whose vectors point in nearly the direction given. Films without a vector, or with one of
   * other dimensions, are left out.
   *
   * @param size 1 to {@link #MAX_FILMS}
   * @return nearest first, the score being (1 + cosine) / 2
   */
  List<ScoredId> nearest(Embedding embedding, List<Filter> filters, int size);
}
