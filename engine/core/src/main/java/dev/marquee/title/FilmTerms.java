package dev.marquee.title;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a film is found by: the same terms on every engine, when films are written and when they are
 * asked for. Pure.
 */
public final class FilmTerms {
  /** Longer terms are cut: nobody types more, and Lucene refuses terms over 32,766 bytes. */
  static final int MAX_LENGTH = 200;

  /** What is left of a title from its twentieth word on begins no search. */
  private static final int MAX_STARTS = 20;

  /** A blank and four digits. */
  private static final int ROOM_FOR_YEAR = 5;

  private static final int YEARS_OF_DECADE = 10;

  private FilmTerms() {}

  /** A number in a public register. */
  public static String externalId(ExternalId id) {
    return id.registry().key() + ":" + id.value();
  }

  /** A record of a source. */
  public static String sourceKey(SourceKey key) {
    return key.toString();
  }

  /** A name, compared without regard to case, accents and blanks. */
  public static String person(String name) {
    return cut(TitleKeys.personKey(name));
  }

  /** A keyword, compared as names are. */
  public static String keyword(String keyword) {
    return cut(TitleKeys.personKey(keyword));
  }

  /** How names of genres, languages and the like are compared. */
  public static String lowerCase(String name) {
    return cut(name.toLowerCase(Locale.ROOT));
  }

  /** How codes of countries are compared. */
  public static String country(String code) {
    return cut(code.toUpperCase(Locale.ROOT));
  }

  /** What films of equal title and year share; empty for a film without a year. */
  public static Optional<String> twin(MovieFacts facts) {
    return facts.releaseYear().stream()
        .mapToObj(
            year -> cut(TitleKeys.matchKey(facts.title()), MAX_LENGTH - ROOM_FOR_YEAR) + " " + year)
        .findFirst();
  }

  /** A term of a length that every engine takes. */
  public static String cut(String term) {
    return cut(term, MAX_LENGTH);
  }

  /** The first chars of a term; a letter of two chars is not torn, for UTF-8 could not hold it. */
  public static String cut(String term, int maxLength) {
    if (term.length() <= maxLength) {
      return term;
    }
    boolean torn = Character.isHighSurrogate(term.charAt(maxLength - 1));
    return term.substring(0, torn ? maxLength - 1 : maxLength);
  }

  /** A title or name from each of its words on, run together. */
  public static List<String> starts(TitleForm form) {
    return TitleKeys.starts(form).stream().limit(MAX_STARTS).map(FilmTerms::cut).toList();
  }

  /** The words of titles or names, each once, with blanks between. */
  public static String words(List<TitleForm> forms) {
    return forms.stream()
        .flatMap(form -> TitleKeys.findWords(form).stream())
        .distinct()
        .map(FilmTerms::cut)
        .collect(Collectors.joining(" "));
  }

  /** The running text of a film: keywords, tagline, overview; empty when there is none. */
  public static String story(MovieFacts facts) {
    return Stream.of(facts.keywords().stream(), facts.tagline().stream(), facts.overview().stream())
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n"));
  }

  /** The first year of the decade that a year is in. */
  public static int decade(int year) {
    return year / YEARS_OF_DECADE * YEARS_OF_DECADE;
  }

  /**
   * What films are put in the order of their age by: days since 1970, for a year alone those of its
   * first day.
   */
  public static long releaseDay(int year, Optional<LocalDate> date) {
    return date.orElse(LocalDate.of(year, 1, 1)).toEpochDay();
  }
}
