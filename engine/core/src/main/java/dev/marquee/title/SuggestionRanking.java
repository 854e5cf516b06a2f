package dev.marquee.title;

import dev.marquee.query.Suggestion;
import dev.marquee.query.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the films and people that an engine found for a typed text in order, the same on every
 * engine: exact titles first, then by cost of the match, fame making up for a part of it. What the
 * text does not meet is dropped. One ranking serves one typed text; not thread-safe.
 */
public final class SuggestionRanking {
  /**
   * The whole span of fame, from unseen to best known, weighs as much as this many wrong letters.
   */
  static final double PROMINENCE_WEIGHT = 0.15;

  /** A person stands behind a film that is met equally well. */
  static final double PERSON_COST = 0.02;

  /** Beside its wrong letters, a match that costs no more than this is hardly by chance. */
  private static final double SURE_COST = 0.5;

  private static final Comparator<Ranked> ORDER =
      Comparator.comparing(Ranked::exact, Comparator.reverseOrder())
          .thenComparingDouble(Ranked::rank)
          .thenComparing(Ranked::name)
          .thenComparing(Ranked::key);

  private final TypedText typed;
  private final TitleMatcher matcher;
  private final Map<String, Ranked> ranked = new HashMap<>();

  public SuggestionRanking(TypedText typed) {
    this.typed = typed;
    this.matcher = new TitleMatcher(typed);
  }

  /**
   * Takes a film into account.
   *
   * @param film whose marked parts do not matter
   * @param forms as made by {@link TitleKeys#forms}
   * @param prominence 0 to 1
   */
  public void addFilm(Suggestion.Film film, List<TitleForm> forms, double prominence) {
    matcher
        .match(forms)
        .ifPresent(
            match -> {
              double rank = match.cost() - PROMINENCE_WEIGHT * prominence;
              add(new Ranked("film " + film.id(), film.title(), film, match, rank));
            });
  }

  /**
   * Takes a person into account.
   *
   * @param prominence as made by {@link #personProminence}
   */
  public void addPerson(String name, double prominence) {
    matcher
        .match(TitleKeys.forms(name))
        .ifPresent(
            match -> {
              Suggestion person = new Suggestion.Person(name, List.of());
              double rank = match.cost() + PERSON_COST - PROMINENCE_WEIGHT * prominence;
              add(new Ranked("person " + TitleKeys.personKey(name), name, person, match, rank));
            });
  }

  /**
   * The fame of a person, 0 to 1: that of the best known film, and more for each doubling of the
   * number of films.
   *
   * @param films 1 or more
   */
  public static double personProminence(double bestKnownFilm, int films) {
    double doublings = Math.log(films) / Math.log(2);
    return Math.min(1, 0.75 * bestKnownFilm + 0.05 * doublings);
  }

  /**
   * Whether looking for matches with this many wrong letters is idle: an exact title was met, or a
   * title or name from its beginning with fewer wrong letters.
   *
   * @param edits 1 or more
   */
  public boolean isSettled(int edits) {
    double better = (edits - 1) * TitleMatcher.EDIT_COST + SURE_COST;
    return ranked.values().stream()
        .anyMatch(item -> item.exact() || (edits > 1 && item.match().cost() <= better));
  }

  /** Whether as many films and people were met as are wanted. */
  public boolean has(int wanted) {
    return ranked.size() >= wanted;
  }

  /** The best, with what was met marked. */
  public Suggestions best(int size) {
    List<Ranked> best = ranked.values().stream().sorted(ORDER).limit(size).toList();
    List<Suggestion> items = new ArrayList<>(best.size());
    best.forEach(item -> items.add(item.marked(typed)));
    Optional<String> corrected =
        best.stream().findFirst().filter(item -> item.match().edits() > 0).map(Ranked::name);
    return new Suggestions(items, corrected);
  }

  private void add(Ranked item) {
    ranked.merge(item.key(), item, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
  }

  private record Ranked(String key, String name, Suggestion item, TitleMatch match, double rank) {
    boolean exact() {
      return match.exact();
    }

    Suggestion marked(TypedText typed) {
      return switch (item) {
        case Suggestion.Film film -> film.withMarked(Marking.mark(film.title(), typed));
        case Suggestion.Person person ->
            new Suggestion.Person(person.name(), Marking.mark(person.name(), typed));
      };
    }
  }
}
