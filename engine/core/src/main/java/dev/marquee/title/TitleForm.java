package dev.marquee.title;

import java.util.List;

/**
 * One way to write a title or name: its folded words, and the same run together.
 *
 * @param words at least one
 * @param joined the words without anything between
 */
public record TitleForm(List<String> words, String joined) {
  private static final String BETWEEN_WORDS = " ";

  public TitleForm {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a title form needs a word");
    }
    words = List.copyOf(words);
  }

  public static TitleForm of(List<String> words) {
    return new TitleForm(words, String.join("", words));
  }

  /** Reads what {@link #encoded()} wrote. */
  public static TitleForm decode(String encoded) {
    return of(List.of(encoded.split(BETWEEN_WORDS, -1)));
  }

  /** The words with single blanks between: each word is followed by a blank but the last. */
  public String encoded() {
    return String.join(BETWEEN_WORDS, words);
  }
}
