package dev.marquee.bench.search;

import dev.marquee.query.Suggestion;
import dev.marquee.query.Suggestions;

/** What makes an answer right. */
sealed interface Expectation {

  boolean isMetBy(Suggestions answer);

  /** A few words for a list of misses. */
  String wanted();

  /**
   * The film, or one of the same title: those are told apart by year, which nobody typed.
   *
   * @param first how many items are looked at, from 1
   */
  record Film(FilmTitle film, int first) implements Expectation {
    @Override
    public boolean isMetBy(Suggestions answer) {
      return answer.items().stream().limit(first).anyMatch(item -> isIt(item));
    }

    private boolean isIt(Suggestion item) {
      return switch (item) {
        case Suggestion.Film found ->
            found.id().equals(film.id()) || sameName(found.title(), film.title());
        case Suggestion.Person person -> false;
      };
    }

    @Override
    public String wanted() {
      return film.title() + " (" + film.id() + ")";
    }
  }

  /**
   * The person, by name.
   *
   * @param first how many items are looked at, from 1
   */
  record Person(String name, int first) implements Expectation {
    @Override
    public boolean isMetBy(Suggestions answer) {
      return answer.items().stream().limit(first).anyMatch(item -> isIt(item));
    }

    private boolean isIt(Suggestion item) {
      return switch (item) {
        case Suggestion.Film film -> false;
        case Suggestion.Person found -> sameName(found.name(), name);
      };
    }

    @Override
    public String wanted() {
      return name;
    }
  }

  /** No items at all. */
  record Nothing() implements Expectation {
    @Override
    public boolean isMetBy(Suggestions answer) {
      return answer.items().isEmpty();
    }

    @Override
    public String wanted() {
      return "nothing";
    }
  }

  /** The text is taken as typed. */
  record NoCorrection() implements Expectation {
    @Override
    public boolean isMetBy(Suggestions answer) {
      return answer.correctedQuery().isEmpty();
    }

    @Override
    public String wanted() {
      return "no correction";
    }
  }

  /** Names of signs alone have empty keys and are never the same. */
  private static boolean sameName(String one, String other) {
    String key = NameKey.of(one);
    return !key.isEmpty() && key.equals(NameKey.of(other));
  }
}
