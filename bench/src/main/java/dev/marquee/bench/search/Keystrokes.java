package dev.marquee.bench.search;

import static dev.marquee.bench.search.Question.FIRST;
import static dev.marquee.bench.search.Question.Way.SUGGEST;

import dev.marquee.store.MovieIndex;

/**
 * How much of a title must be typed.
 *
 * @param letters typed until the film stands among the first five; the whole title and one more if
 *     it never does
 */
record Keystrokes(FilmTitle film, int letters, boolean found) {

  /**
   * Types a title in lower case, letter by letter, from the first letter on; a space is a letter
   * too.
   */
  static Keystrokes type(FilmTitle film, MovieIndex index) {
    String title = NameKey.lowerCase(film.title());
    Expectation wanted = new Expectation.Film(film, FIRST);
    for (int letters = 1; letters <= title.length(); letters++) {
      Question question = new Question(SUGGEST, title.substring(0, letters), wanted);
      if (!question.canBeAsked()) {
        break;
      }
      if (wanted.isMetBy(question.ask(index))) {
        return new Keystrokes(film, letters, true);
      }
    }
    return new Keystrokes(film, title.length() + 1, false);
  }
}
