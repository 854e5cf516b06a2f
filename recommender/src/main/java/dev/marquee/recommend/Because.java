package dev.marquee.recommend;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.title.TitleKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says what two films have in common. Every reason is true of both. The order is fixed, from the
 * sign that fewest films share to the one that most do:
 *
 * <ol>
 *   <li>the collection: a handful of films
 *   <li>directors: some ten films each
 *   <li>people of the cast, those with the largest parts first: some tens of films each
 *   <li>words of the title
 *   <li>keywords
 *   <li>genres: hundreds of films each
 * </ol>
 *
 * <p>Where none of these is shared, words of the two stories are named; where there are none
 * either, the decade, and where that differs, the language.
 */
public final class Because {
  /** More reasons than this are not read. */
  public static final int MAX_REASONS = 3;

  /** Names or words in one reason. */
  private static final int MAX_NAMED = 3;

  private static final int YEARS_OF_A_DECADE = 10;

  private Because() {}

  /**
   * What the second film has in common with the first.
   *
   * @return at most {@link #MAX_REASONS}, the most telling first; empty when nothing is known that
   *     both share
   */
  public static List<String> reasons(MovieFacts film, MovieFacts other) {
    List<String> reasons = new ArrayList<>();
    sameCollection(film, other).ifPresent(reasons::add);
    sameDirectors(film, other).ifPresent(reasons::add);
    sameCast(film, other).ifPresent(reasons::add);
    sameTitleWords(film, other).ifPresent(reasons::add);
    sameKeywords(film, other).ifPresent(reasons::add);
    sameGenres(film, other).ifPresent(reasons::add);
    if (reasons.isEmpty()) {
      sameStoryWords(film, other)
          .or(() -> sameDecade(film, other))
          .or(() -> sameLanguage(film, other))
          .ifPresent(reasons::add);
    }
    return List.copyOf(reasons.subList(0, Math.min(reasons.size(), MAX_REASONS)));
  }

  private static Optional<String> sameCollection(MovieFacts film, MovieFacts other) {
    return film.collection()
        .filter(name -> other.collection().filter(name::equalsIgnoreCase).isPresent())
        .map(name -> "same collection: " + name);
  }

  private static Optional<String> sameDirectors(MovieFacts film, MovieFacts other) {
    List<String> shared = sharedPeople(film.directors(), other.directors());
    String lead = shared.size() == 1 ? "same director: " : "same directors: ";
    return named(shared).map(names -> lead + inWords(names));
  }

  private static Optional<String> sameCast(MovieFacts film, MovieFacts other) {
    List<String> shared = sharedPeople(names(film.cast()), names(other.cast()));
    return named(shared).map(names -> "both with " + inWords(names));
  }

  private static Optional<String> sameTitleWords(MovieFacts film, MovieFacts other) {
    List<String> shared = SharedWords.ofTitles(film.title(), other.title());
    return named(shared).map(words -> "both titles have " + inWords(words));
  }

  private static Optional<String> sameKeywords(MovieFacts film, MovieFacts other) {
    List<String> shared = sharedTexts(film.keywords(), other.keywords());
    String lead = shared.size() == 1 ? "shared keyword: " : "shared keywords: ";
    return named(shared).map(keywords -> lead + String.join(", ", keywords));
  }

  private static Optional<String> sameGenres(MovieFacts film, MovieFacts other) {
    List<String> shared = sharedTexts(film.genres(), other.genres());
    return named(shared)
        .map(
            genres ->
                "both "
                    + inWords(
                        genres.stream().map(genre -> genre.toLowerCase(Locale.ROOT)).toList()));
  }

  private static Optional<String> sameStoryWords(MovieFacts film, MovieFacts other) {
    List<String> shared =
        SharedWords.ofStories(film.overview().orElse(""), other.overview().orElse(""));
    return named(shared).map(words -> "both stories speak of " + String.join(", ", words));
  }

  private static Optional<String> sameDecade(MovieFacts film, MovieFacts other) {
    if (film.releaseYear().isEmpty() || other.releaseYear().isEmpty()) {
      return Optional.empty();
    }
    int decade = decade(film.releaseYear().getAsInt());
    return decade == decade(other.releaseYear().getAsInt())
        ? Optional.of("both from the %ds".formatted(decade))
        : Optional.empty();
  }

  private static int decade(int year) {
    return year / YEARS_OF_A_DECADE * YEARS_OF_A_DECADE;
  }

  private static Optional<String> sameLanguage(MovieFacts film, MovieFacts other) {
    return film.originalLanguage()
        .filter(code -> other.originalLanguage().filter(code::equals).isPresent())
        .map(code -> "both in " + Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
  }

  private static List<String> names(List<Credit> cast) {
    return cast.stream().map(Credit::name).distinct().toList();
  }

  /** The people of the first list who stand in the second too, in the order of the first. */
  private static List<String> sharedPeople(List<String> people, Collection<String> others) {
    Set<String> keys = new HashSet<>();
    others.forEach(name -> keys.add(TitleKeys.personKey(name)));
    return people.stream().filter(name -> keys.remove(TitleKeys.personKey(name))).toList();
  }

  private static List<String> sharedTexts(List<String> texts, List<String> others) {
    Set<String> keys = new HashSet<>();
    others.forEach(text -> keys.add(text.toLowerCase(Locale.ROOT)));
    return texts.stream().filter(text -> keys.remove(text.toLowerCase(Locale.ROOT))).toList();
  }

  private static Optional<List<String>> named(List<String> shared) {
    return shared.isEmpty()
        ? Optional.empty()
        : Optional.of(shared.subList(0, Math.min(shared.size(), MAX_NAMED)));
  }

  /** {@code A}, {@code A and B}, {@code A, B and C}. */
  private static String inWords(List<String> names) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
