package dev.marquee.recommend.content;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.title.FilmTerms;
import dev.marquee.title.Folding;
import java.util.HashMap;
import java.util.Map;

/**
 * What a film is told in: its words, keywords, genres and people, each kind by itself, with how
 * much they weigh. One word weighs the same however often it stands but for a logarithm (Salton &
 * Buckley 1988, "Term-weighting approaches in automatic text retrieval").
 */
final class FilmTokens {
  /** Words of grammar are shorter. */
  private static final int MIN_WORD_LENGTH = 3;

  /** Cast beyond the first are small parts. */
  private static final int CAST = 8;

  /** A title is one word or two, chosen with care, and yet says little of a film. */
  private static final double TITLE_WORD = 1;

  private static final double STORY_WORD = 1;
  private static final double KEYWORD = 1.5;
  private static final double GENRE = 1.5;
  private static final double DIRECTOR = 1.2;
  private static final double ACTOR = 0.8;

  private final Map<String, Double> weights = new HashMap<>();

  private FilmTokens() {}

  /** The weight of each token, more than 0. */
  static Map<String, Double> of(MovieFacts facts) {
    FilmTokens tokens = new FilmTokens();
    tokens.addWords("t:", facts.title(), TITLE_WORD);
    tokens.addWords(
        "w:", facts.overview().orElse("") + " " + facts.tagline().orElse(""), STORY_WORD);
    facts.keywords().forEach(keyword -> tokens.addKeyword(keyword));
    facts.genres().forEach(genre -> tokens.add("g:" + FilmTerms.lowerCase(genre), GENRE));
    facts.directors().forEach(name -> tokens.add("d:" + FilmTerms.person(name), DIRECTOR));
    facts.cast().stream()
        .limit(CAST)
        .map(Credit::name)
        .forEach(name -> tokens.add("a:" + FilmTerms.person(name), ACTOR));
    return tokens.weights;
  }

  /** A keyword tells by itself, and its words tell with those of stories. */
  private void addKeyword(String keyword) {
    add("k:" + FilmTerms.keyword(keyword), KEYWORD);
    addWords("w:", keyword, STORY_WORD);
  }

  private void addWords(String kind, String text, double weight) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : Folding.plainWords(text)) {
      if (word.length() >= MIN_WORD_LENGTH) {
        counts.merge(stem(word), 1, Integer::sum);
      }
    }
    counts.forEach((word, count) -> add(kind + word, weight * (1 + StrictMath.log(count))));
  }

  private void add(String token, double weight) {
    weights.merge(token, weight, Double::sum);
  }

  /** A plural in s counts as its singular. */
  private static String stem(String word) {
    boolean plural = word.length() > MIN_WORD_LENGTH && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
