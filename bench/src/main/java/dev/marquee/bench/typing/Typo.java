package dev.marquee.bench.typing;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random typing mistakes. One of four kinds is drawn, each as likely as the others, then its place:
 * a letter from a to z put in, a character left out, a character replaced by another letter from a
 * to z, or two unequal neighbours swapped. Only letters and digits are left out, replaced or
 * swapped, the first one like any other, and letters are put in only beside one; spaces and
 * punctuation stay.
 */
public final class Typo {
  private static final int KINDS = 4;
  private static final int ALPHABET = 26;

  private Typo() {}

  /**
   * The text with one mistake.
   *
   * @param text with at least one letter or digit
   */
  public static String once(String text, RandomGenerator random) {
    if (text.chars().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("nothing to mistype in '%s'".formatted(text));
    }
    String typed = text;
    while (typed.equals(text)) {
      typed =
          switch (random.nextInt(KINDS)) {
            case 0 -> insert(text, random);
            case 1 -> delete(text, random);
            case 2 -> replace(text, random);
            default -> swap(text, random);
          };
    }
    return typed;
  }

  /**
   * The text with two mistakes that do not meet each other: its distance is 2.
   *
   * @param text with at least two letters or digits
   */
  public static String twice(String text, RandomGenerator random) {
    if (text.chars().filter(Character::isLetterOrDigit).count() < 2) {
      throw new IllegalArgumentException("not enough to mistype in '%s'".formatted(text));
    }
    String typed = text;
    while (EditDistance.within(text, typed, 1) || !EditDistance.within(text, typed, 2)) {
      typed = once(once(text, random), random);
    }
    return typed;
  }

  private static String insert(String text, RandomGenerator random) {
    int at =
        place(text.length() + 1, slot -> editable(text, slot) || editable(text, slot - 1), random);
    return text.substring(0, at) + letter(random) + text.substring(at);
  }

  private static String delete(String text, RandomGenerator random) {
    int at = place(text.length(), index -> editable(text, index), random);
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static String replace(String text, RandomGenerator random) {
    int at = place(text.length(), index -> editable(text, index), random);
    return text.substring(0, at) + letter(random) + text.substring(at + 1);
  }

  /** The text as it is when there is nothing to swap. */
  private static String swap(String text, RandomGenerator random) {
    IntPredicate unequalPair =
        index ->
            editable(text, index)
                && editable(text, index + 1)
                && text.charAt(index) != text.charAt(index + 1);
    if (IntStream.range(0, text.length()).noneMatch(unequalPair)) {
      return text;
    }
    int at = place(text.length(), unequalPair, random);
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static int place(int end, IntPredicate allowed, RandomGenerator random) {
    int[] places = IntStream.range(0, end).filter(allowed).toArray();
    return places[random.nextInt(places.length)];
  }

  private static boolean editable(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }

  private static char letter(RandomGenerator random) {
    return (char) ('a' + random.nextInt(ALPHABET));
  }
}
