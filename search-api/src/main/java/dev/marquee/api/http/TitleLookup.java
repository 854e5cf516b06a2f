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
 * Finds the film that a title names, in any spelling. A year behind the title, as in {@code Robin
 * Hood (2010)}, tells films of one title apart; without it the best known is meant. In this order
 * the text may be
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
  private static final Pattern WITH_YEAR =
      Pattern.compile("(?<title>.*\\S)\\s*\\((?<year>\\d{4})\\)\\s*");
  private static final int CANDIDATES = 20;
  private static final int MAX_NEAREST = 5;

  private static final int DISPLAY_TITLE = 0;
  private static final int OTHER_TITLE = 1;

  /** With no letter wrong; each wrong one adds 1. */
  private static final int NEAR_TITLE = 2;

  /**
   * What may remain of a match's cost when the wrong letters are taken off, so that the match is of
   * the whole title: a missing article costs less, a missing word more.
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
    Matcher withYear = WITH_YEAR.matcher(text);
    if (!withYear.matches()) {
      Map<MovieId, Movie> candidates = candidates(text, List.of());
      return result(best(text, candidates, Integer.MAX_VALUE), text, candidates);
    }
    // A few titles end in a year in brackets; one that does must be met as it is.
    Optional<Movie> named = best(text, candidates(text, List.of()), OTHER_TITLE);
    String title = withYear.group("title");
    Map<MovieId, Movie> candidates = candidates(title, List.of());
    if (named.isEmpty()) {
      OptionalInt year = OptionalInt.of(Integer.parseInt(withYear.group("year")));
      List<Filter> ofThatYear = List.of(new Filter.Years(year, year));
      named = best(title, candidates(title, ofThatYear), Integer.MAX_VALUE);
    }
    return result(named, title, candidates);
  }

  private static Result result(
      Optional<Movie> named, String title, Map<MovieId, Movie> candidates) {
    if (named.isPresent()) {
      return new Result.Found(named.get());
    }
    // A text without letters and digits finds all films, none of which is near.
    return new Result.Unknown(TypedText.of(title).isEmpty() ? List.of() : titles(candidates));
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

  private static Optional<Movie> best(
      String title, Map<MovieId, Movie> candidates, int maxWrongness) {
    var matcher = new TitleMatcher(TypedText.of(title));
    return candidates.values().stream()
        .map(movie -> new Ranked(movie, wrongness(title, movie.facts(), matcher)))
        .filter(ranked -> ranked.wrongness().isPresent())
        .filter(ranked -> ranked.wrongness().getAsInt() <= maxWrongness)
        .min(Ranked.ORDER)
        .map(Ranked::movie);
  }

  /** How far a text is from a film's titles; empty when it means another film. */
  private static OptionalInt wrongness(String text, MovieFacts facts, TitleMatcher matcher) {
    String key = TitleKeys.matchKey(text);
    if (TitleKeys.matchKey(facts.title()).equals(key)) {
      return OptionalInt.of(DISPLAY_TITLE);
    }
    if (TitleKeys.matchKeys(facts).contains(key)) {
      return OptionalInt.of(OTHER_TITLE);
    }
    return matcher
        .match(TitleKeys.forms(facts))
        .filter(match -> match.cost() - match.edits() < COST_OF_WHOLE_TITLE)
        .map(match -> OptionalInt.of(NEAR_TITLE + match.edits()))
        .orElse(OptionalInt.empty());
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

  private record Ranked(Movie movie, OptionalInt wrongness) {
    static final Comparator<Ranked> ORDER =
        Comparator.<Ranked>comparingInt(ranked -> ranked.wrongness().orElseThrow())
            .thenComparing(ranked -> ranked.movie().facts().prominence(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.movie().id());
  }
}
