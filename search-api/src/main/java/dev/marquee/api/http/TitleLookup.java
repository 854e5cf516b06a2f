package dev.marquee.api.http;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.query.Page;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.Sort;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestion;
import dev.marquee.store.MovieIndex;
import dev.marquee.title.TitleKeys;
import dev.marquee.title.TitleMatch;
import dev.marquee.title.TitleMatcher;
import dev.marquee.title.TypedText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the film that a title names, in any spelling. A year behind the title, as in {@code Robin Hood (2010)}, tells films
 * of one title apart; without it the best known is meant. In this order the text may be
 *
 * <ol>
 *   <li>the display title, whatever its case, accents, punctuation and way to write numbers
 *   <li>an original or alternative title, likewise
 *   <li>a title with a few letters wrong, or its leading article missing
 * </ol>
 *
 * <p>A part of a title names no film: it could be one of many.
 */
final class TitleLookup {
  private static final Pattern WITH_YEAR = Pattern.compile("(?<title>.*\\S)\\s*\\((?<year>\\d{4})\\)\\s*");
  private static final int CANDIDATES = 20;
  private static final int MAX_NEAREST = 5;

  /**
   * What may remain of a match's cost when the wrong letters are taken off, so that the match is of the whole title: a
   * missing article costs less, a missing word more.
   */
  private static final double COST_OF_WHOLE_TITLE = 0.1;

  private final MovieIndex movies;

  TitleLookup(MovieIndex movies) {
    this.movies = movies;
  }

  /** What a title names. */
  sealed interface Result {

    record Found(Movie film) implements Result {}

    /**
     * No film.
     *
     * @param nearest titles that may have been meant, with years where they are known
     */
    record Unknown(List<String> nearest) implements Result {
      public Unknown {
        nearest = List.copyOf(nearest);
      }
    }
  }

  /**
   * @param text at most {@link SearchRequest#MAX_TEXT_LENGTH} characters
   */
  Result find(String text) {
    Map<MovieId, Movie> candidates = candidates(text, List.of());
    Optional<Movie> named = best(text, candidates);
    Matcher withYear = WITH_YEAR.matcher(text);
    if (named.isEmpty() && withYear.matches()) {
      String title = withYear.group("title");
      OptionalInt year = OptionalInt.of(Integer.parseInt(withYear.group("year")));
      candidates = candidates(title, List.of());
      named = best(title, candidates(title, List.of(new Filter.Years(year, year))));
    }
    if (named.isPresent()) {
      return new Result.Found(named.get());
    }
    return new Result.Unknown(TypedText.of(text).isEmpty() ? List.of() : titles(candidates));
  }

  private Map<MovieId, Movie> candidates(String title, List<Filter> filters) {
    Map<MovieId, Movie> candidates = new LinkedHashMap<>();
    var request =
        new SearchRequest(title, filters, Sort.RELEVANCE, Page.first(CANDIDATES), Set.of());
    movies
        .search(request)
        .hits()
        .forEach(hit -> candidates.put(hit.scored().movie().id(), hit.scored().movie()));
    if (filters.isEmpty()) {
      addSuggested(title, candidates);
    }
    return candidates;
  }

  private void addSuggested(String title, Map<MovieId, Movie> candidates) {
    for (Suggestion suggestion :
        movies.suggest(new SuggestRequest(title, SuggestRequest.MAX_SIZE)).items()) {
      if (suggestion instanceof Suggestion.Film film && !candidates.containsKey(film.id())) {
        movies
            .get(film.id())
            .map(CatalogEntry::movie)
            .ifPresent(movie -> candidates.put(movie.id(), movie));
      }
    }
  }

  private static Optional<Movie> best(String title, Map<MovieId, Movie> candidates) {
    var matcher = new TitleMatcher(TypedText.of(title));
    return candidates.values().stream()
        .map(movie -> new Ranked(movie, wrongness(title, movie.facts(), matcher)))
        .filter(ranked -> ranked.wrongness() < Integer.MAX_VALUE)
        .min(Ranked.ORDER)
        .map(Ranked::movie);
  }

  /** 0 for the display title, 1 for another title, above that by wrong letters; the most for a title not meant. */
  private static int wrongness(String text, MovieFacts facts, TitleMatcher matcher) {
    String key = TitleKeys.matchKey(text);
    if (TitleKeys.matchKey(facts.title()).equals(key)) {
      return 0;
    }
    if (TitleKeys.matchKeys(facts).contains(key)) {
      return 1;
    }
    return matcher
        .match(TitleKeys.forms(facts))
        .filter(match -> match.cost() - match.edits() < COST_OF_WHOLE_TITLE)
        .map(TitleMatch::edits)
        .map(edits -> 2 + edits)
        .orElse(Integer.MAX_VALUE);
  }

  private static List<String> titles(Map<MovieId, Movie> candidates) {
    return candidates.values().stream()
        .map(movie -> withYear(movie.facts()))
        .distinct()
        .limit(MAX_NEAREST)
        .toList();
  }

  private static String withYear(MovieFacts facts) {
    return facts.releaseYear().isPresent()
        ? "%s (%d)".formatted(facts.title(), facts.releaseYear().getAsInt())
        : facts.title();
  }

  private record Ranked(Movie movie, int wrongness) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingInt(Ranked::wrongness)
            .thenComparing(
                ranked -> ranked.movie().facts().prominence(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.movie().id());
  }
}
