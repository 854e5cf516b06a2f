package dev.marquee.api.http;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.query.SearchRequest;
import dev.marquee.store.MovieIndex;
import dev.marquee.title.TitleKeys;
import dev.marquee.title.TitleMatch;
import dev.marquee.title.TitleMatcher;
import dev.marquee.title.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * <p>A part of a title names no film, since it could be one of many; it is near to those films.
 */
final class TitleLookup {
  private static final Pattern WITH_YEAR =
      Pattern.compile("(?<title>.*\\S)\\s*\\((?<year>\\d{4})\\)\\s*");
  private static final int MAX_NEAREST = 5;

  /** Distances of a text from a film's titles: each step is further than all of the one before. */
  private static final double DISPLAY_TITLE = 0;

  private static final double OTHER_TITLE = 1;
  private static final double WHOLE_TITLE = 2;
  private static final double PART_OF_TITLE = 10;

  /**
   * What may remain of a match's cost when the wrong letters are taken off, so that the match is of
   * the whole title: a missing article costs less, a missing word more.
   */
  private static final double COST_OF_WHOLE_TITLE = 0.1;

  private final TitleCandidates candidates;

  TitleLookup(MovieIndex movies) {
    this.candidates = new TitleCandidates(movies);
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
      return result(ranked(text, candidates.of(text)), PART_OF_TITLE);
    }
    // A few titles end in a year in brackets; one that does must be met as it is.
    Result literal = result(ranked(text, candidates.of(text)), WHOLE_TITLE);
    if (literal instanceof Result.Found) {
      return literal;
    }
    String title = withYear.group("title");
    int year = Integer.parseInt(withYear.group("year"));
    Result ofThatYear = result(ranked(title, candidates.of(title, year)), PART_OF_TITLE);
    return ofThatYear instanceof Result.Found
        ? ofThatYear
        : new Result.Unknown(titles(ranked(title, candidates.of(title))));
  }

  /** The first film if it is nearer than a distance, else the titles of all. */
  private static Result result(List<Ranked> films, double limit) {
    return films.stream()
        .findFirst()
        .filter(first -> first.distance() < limit)
        .<Result>map(first -> new Result.Found(first.movie()))
        .orElseGet(() -> new Result.Unknown(titles(films)));
  }

  /** Films whose titles have to do with the text, the nearest first. */
  private static List<Ranked> ranked(String text, Collection<Movie> films) {
    var matcher = new TitleMatcher(TypedText.of(text));
    List<Ranked> ranked = new ArrayList<>();
    for (Movie film : films) {
      distance(text, film.facts(), matcher)
          .ifPresent(distance -> ranked.add(new Ranked(film, distance)));
    }
    ranked.sort(Ranked.ORDER);
    return ranked;
  }

  private static OptionalDouble distance(String text, MovieFacts facts, TitleMatcher matcher) {
    String key = TitleKeys.matchKey(text);
    if (TitleKeys.matchKey(facts.title()).equals(key)) {
      return OptionalDouble.of(DISPLAY_TITLE);
    }
    if (TitleKeys.matchKeys(facts).contains(key)) {
      return OptionalDouble.of(OTHER_TITLE);
    }
    Optional<TitleMatch> match = matcher.match(TitleKeys.forms(facts));
    return match.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(distance(match.get()));
  }

  private static double distance(TitleMatch match) {
    boolean whole = match.cost() - match.edits() < COST_OF_WHOLE_TITLE;
    return (whole ? WHOLE_TITLE : PART_OF_TITLE) + match.cost();
  }

  private static List<String> titles(List<Ranked> films) {
    return films.stream()
        .map(film -> withYear(film.movie().facts()))
        .distinct()
        .limit(MAX_NEAREST)
        .toList();
  }

  private static String withYear(MovieFacts facts) {
    return facts.releaseYear().isPresent()
        ? "%s (%d)".formatted(facts.title(), facts.releaseYear().getAsInt())
        : facts.title();
  }

  private record Ranked(Movie movie, double distance) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::distance)
            .thenComparing(ranked -> ranked.movie().facts().prominence(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.movie().id());
  }
}
