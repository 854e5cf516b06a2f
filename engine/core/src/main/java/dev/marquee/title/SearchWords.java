package dev.marquee.title;

import java.util.List;

/**
 * The words of a typed text that a search asks for, and what it counts for a film to have them: the
 * same on every engine. Ranks are kept apart by steps that no sum of word scores can cross: the
 * exact title, all words in a title, all words in a name, the rest; within a step BM25 (Robertson
 * and Zaragoza 2009) and fame decide.
 *
 * @param words the content words, the first of them where there are many
 * @param lastUnfinished whether the last word may be the beginning of one
 */
public record SearchWords(List<String> words, boolean lastUnfinished) {
  /** Larger than any sum of word scores: at most 12 words of about 15 points, and fame. */
  private static final float STEP = 250;

  public static final float EXACT_TITLE = 4 * STEP;
  public static final float IN_TITLE = 2 * STEP;
  public static final float IN_NAMES = STEP;

  /** The highest score a film can have, for bringing scores to 0..1. */
  public static final float MAX_SCORE = EXACT_TITLE + IN_TITLE + IN_NAMES + STEP;

  /** A title that begins with the typed words stands before one that has them somewhere. */
  public static final float AT_START_OF_TITLE = 10;

  /** A word of the title says more of a film than one of a name, that more than one of a story. */
  public static final float TITLE_WORD = 1;

  public static final float NAME_WORD = 0.7f;
  public static final float STORY_WORD = 0.4f;

  /** A word that is only begun counts half. */
  public static final float BEGUN_WORD = 0.5f;

  /** Further places of a word add a tenth, to prefer films that have it everywhere. */
  public static final double FURTHER_PLACES = 0.1;

  /** Ten times the votes weigh as much as a good word match. */
  public static final double PROMINENCE = 12;

  /** A single letter would be the beginning of nearly everything. */
  private static final int MIN_BEGUN_LENGTH = 2;

  /** More words only repeat what the first have said, at the cost of thousands of clauses. */
  private static final int MAX_WORDS = 12;

  public SearchWords {
    words = List.copyOf(words);
  }

  public static SearchWords of(TypedText typed) {
    if (typed.isEmpty()) {
      return new SearchWords(List.of(), false);
    }
    List<String> words = typed.contentWords().stream().limit(MAX_WORDS).toList();
    String last = words.getLast();
    return new SearchWords(
        words,
        typed.endsInWord()
            && last.length() >= MIN_BEGUN_LENGTH
            && last.equals(typed.literal().words().getLast()));
  }

  /** Whether the word at a place may be the beginning of one. */
  public boolean isUnfinished(int index) {
    return lastUnfinished && index == words.size() - 1;
  }
}
