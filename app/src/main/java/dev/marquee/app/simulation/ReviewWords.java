package dev.marquee.app.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people write about films: one to four sentences, as kind as their stars. */
final class ReviewWords {
  private static final String RESOURCE = "reviews.txt";

  /** Genres by which people call a film; the others need the word beside them. */
  private static final Set<String> SAID_ALONE =
      Set.of(
          "adventure",
          "comedy",
          "documentary",
          "drama",
          "mystery",
          "romance",
          "thriller",
          "tv movie",
          "western");

  /** From here on a film was liked. */
  private static final int GOOD_FROM = 7;

  /** Up to here it was not. */
  private static final int BAD_UP_TO = 4;

  private static final double ANOTHER_SENTENCE = 0.55;
  private static final int MAX_SENTENCES = 4;

  /** Sentences with so many first letters in common are of one rule. */
  private static final int ALIKE_LETTERS = 12;

  private final Grammar grammar;

  private ReviewWords(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Those that come with Marquee. */
  static ReviewWords read() {
    try (InputStream rules = ReviewWords.class.getResourceAsStream(RESOURCE)) {
      if (rules == null) {
        throw new IOException(RESOURCE + " is missing");
      }
      return new ReviewWords(Grammar.of(new String(rules.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException("this build of Marquee has no words for reviews", broken);
    }
  }

  /**
   * A review.
   *
   * @param stars of ten
   */
  String of(Film film, int stars, Dice dice) {
    String feeling = feeling(stars);
    Map<String, String> values = Map.of("title", film.title(), "kind", kind(film));
    List<String> sentences = new ArrayList<>();
    sentences.add(grammar.text(feeling + "-opening", values, dice));
    int more = dice.times(ANOTHER_SENTENCE, MAX_SENTENCES - 1);
    for (int i = 0; i < more; i++) {
      String part = i == 2 ? "-ending" : "-detail";
      String sentence = grammar.text(feeling + part, values, dice);
      if (sentences.stream().noneMatch(other -> beginsAlike(sentence, other))) {
        sentences.add(sentence);
      }
    }
    return String.join(" ", sentences);
  }

  private static boolean beginsAlike(String one, String other) {
    return one.regionMatches(0, other, 0, ALIKE_LETTERS);
  }

  private static String kind(Film film) {
    if (!film.hasKind()) {
      return "film";
    }
    return SAID_ALONE.contains(film.kind()) ? film.kind() : film.kind() + " film";
  }

  private static String feeling(int stars) {
    if (stars >= GOOD_FROM) {
      return "good";
    }
    return stars <= BAD_UP_TO ? "bad" : "mixed";
  }
}
