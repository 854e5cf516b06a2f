package dev.marquee.title;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a film is alike to others by, in the terms of {@link FilmTerms}: the same on every engine.
 */
public record Likeness(
    String titleWords,
    String story,
    List<String> keywords,
    List<String> people,
    List<String> genres) {
  /** A word of one film only is shared with none. */
  public static final int MIN_FILMS_WITH_WORD = 2;

  /** The words that tell most of a film; more make the query slower and the answer vaguer. */
  public static final int MAX_WORDS = 40;

  /** The actors a film is alike by; the many small parts of a large cast say little. */
  private static final int CAST = 8;

  public Likeness {
    keywords = List.copyOf(keywords);
    people = List.copyOf(people);
    genres = List.copyOf(genres);
  }

  public static Likeness of(MovieFacts facts) {
    Stream<String> cast = facts.cast().stream().limit(CAST).map(Credit::name);
    return new Likeness(
        FilmTerms.words(TitleKeys.forms(facts)),
        FilmTerms.story(facts),
        facts.keywords().stream().map(FilmTerms::keyword).toList(),
        Stream.concat(facts.directors().stream(), cast).distinct().map(FilmTerms::person).toList(),
        facts.genres().stream().map(FilmTerms::lowerCase).toList());
  }
}
