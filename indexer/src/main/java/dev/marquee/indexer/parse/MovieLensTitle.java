package dev.marquee.indexer.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What MovieLens writes into one text: the title with its article behind, other titles in brackets,
 * the year.
 *
 * <pre>
 * text    := title { '(' other ')' } [ '(' year ')' ]
 * other   := [ 'a.k.a. ' ] title
 * year    := 4 digits | 4 digits '-' [ 4 digits ]      the latter of a series
 * </pre>
 *
 * "Lost City, The (a.k.a. The City) (Cité, La) (1995)" is "The Lost City", also "The City" and "La
 * Cité", of 1995.
 *
 * @param others in their order, each once and none the title
 * @param series whether it is of a series, which has a span of years
 */
record MovieLensTitle(String title, List<String> others, OptionalInt year, boolean series) {
  private static final Pattern YEAR = Pattern.compile("\\((\\d{4})(-(?:\\d{4})?)?\\)$");
  private static final Pattern LAST_BRACKETS = Pattern.compile("\\s\\(([^()]*)\\)$");
  private static final Pattern ALSO_KNOWN_AS =
      Pattern.compile("^a\\.?k\\.?a\\.?\\s+", Pattern.CASE_INSENSITIVE);

  /** A last part behind a comma that can be an article. */
  private static final Pattern ARTICLE_BEHIND = Pattern.compile("^(.+), (\\p{L}{1,4}'?)$");

  /**
   * Of English, French, Spanish, Italian, German, Portuguese, Dutch and the Scandinavian languages,
   * as they stand behind titles in MovieLens.
   */
  private static final Set<String> ARTICLES =
      Set.of(
          "the", "a", "an", "la", "le", "les", "l'", "un", "une", "el", "los", "las", "una", "il",
          "lo", "i", "gli", "der", "die", "das", "ein", "eine", "o", "os", "as", "um", "uma", "de",
          "het", "een", "den", "det", "en", "ett", "et");

  MovieLensTitle {
    others = List.copyOf(others);
  }

  /**
   * Reads a text.
   *
   * @param text in one line, not empty
   */
  static MovieLensTitle of(String text) {
    Matcher year = YEAR.matcher(text);
    String rest = text;
    OptionalInt found = OptionalInt.empty();
    boolean series = false;
    if (year.find() && year.start() > 0) {
      rest = text.substring(0, year.start()).strip();
      found = OptionalInt.of(Integer.parseInt(year.group(1)));
      series = year.group(2) != null;
    }
    List<String> others = new ArrayList<>();
    Matcher brackets = LAST_BRACKETS.matcher(rest);
    while (brackets.find()) {
      others.addFirst(brackets.group(1));
      rest = rest.substring(0, brackets.start()).strip();
      brackets = LAST_BRACKETS.matcher(rest);
    }
    String title = articleBefore(rest);
    Set<String> different = new LinkedHashSet<>();
    others.forEach(
        other ->
            different.add(articleBefore(ALSO_KNOWN_AS.matcher(other.strip()).replaceFirst(""))));
    different.removeIf(other -> other.isBlank() || other.equals(title));
    return new MovieLensTitle(title, List.copyOf(different), found, series);
  }

  private static String articleBefore(String title) {
    Matcher behind = ARTICLE_BEHIND.matcher(title);
    if (!behind.matches() || !ARTICLES.contains(behind.group(2).toLowerCase(Locale.ROOT))) {
      return title;
    }
    String article = behind.group(2);
    return article + (article.endsWith("'") ? "" : " ") + behind.group(1);
  }
}
