package dev.marquee.title;

import java.util.List;
import java.util.Set;

/**
 * A text as a person typed it, ready for matching.
 *
 * @param forms the typed words, and the same with numbers in digits where that differs; empty when
 *     nothing was typed but punctuation
 * @param endsInWord whether the last word may be unfinished: no blank follows it
 */
public record TypedText(String text, List<TitleForm> forms, boolean endsInWord) {
  /** From this many letters on, one letter may be wrong in a complete title or word. */
  public static final int ONE_EDIT_LENGTH = 3;

  /** From this many letters on, one letter may be wrong while a title is still being typed. */
  public static final int ONE_EDIT_UNFINISHED_LENGTH = 4;

  /** From this many letters on, two letters may be wrong in a complete title. */
  public static final int TWO_EDITS_LENGTH = 6;

  /** From this many letters on, two letters may be wrong while a title is still being typed. */
  public static final int TWO_EDITS_UNFINISHED_LENGTH = 8;

  /**
   * Function words, which a search does not insist on: the ones that English analysis drops from
   * running text.
   */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is",
          "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
          "these", "they", "this", "to", "was", "will", "with");

  public static TypedText of(String text) {
    boolean endsInWord =
        !text.isEmpty() && !Character.isWhitespace(text.codePointBefore(text.length()));
    return new TypedText(text, TitleKeys.forms(text), endsInWord);
  }

  public boolean isEmpty() {
    return forms.isEmpty();
  }

  /** The typed words as they stand. */
  public TitleForm literal() {
    return forms.getFirst();
  }

  /** The typed words that say what is sought; all words when none does. */
  public List<String> contentWords() {
    List<String> content =
        literal().words().stream().filter(word -> !FUNCTION_WORDS.contains(word)).toList();
    return content.isEmpty() ? literal().words() : content;
  }

  /** How many letters may be wrong in a complete title, name or word of this length. */
  public static int editsInWhole(int length) {
    return length >= TWO_EDITS_LENGTH ? 2 : length >= ONE_EDIT_LENGTH ? 1 : 0;
  }

  /** How many letters may be wrong when the typed letters may go on. */
  public static int editsInUnfinished(int length) {
    return length >= TWO_EDITS_UNFINISHED_LENGTH ? 2 : length >= ONE_EDIT_UNFINISHED_LENGTH ? 1 : 0;
  }
}
