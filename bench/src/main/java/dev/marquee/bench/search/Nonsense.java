package dev.marquee.bench.search;

import dev.marquee.bench.typing.Draw;
import dev.marquee.bench.typing.EditDistance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/** Strings of random letters that nobody could have meant as a title. */
final class Nonsense {
  private static final int MIN_LENGTH = 5;
  private static final int MAX_LENGTH = 15;
  private static final int ALPHABET = 26;

  /** A string this near to a title may be a badly mistyped one. */
  private static final int NEAR = 3;

  /** By length, so that only those that can be near are compared. */
  private final List<List<String>> titlesByLength = new ArrayList<>();

  /**
   * @param joinedTitles as {@link NameKey#joined} makes them
   */
  Nonsense(Collection<String> joinedTitles) {
    for (int length = 0; length <= MAX_LENGTH + NEAR; length++) {
      titlesByLength.add(new ArrayList<>());
    }
    for (String title : joinedTitles) {
      if (title.length() < titlesByLength.size()) {
        titlesByLength.get(title.length()).add(title);
      }
    }
  }

  /**
   * A string with no title within 3 edits, of 5 to 15 letters. Length and letters are drawn anew
   * until it has none, so that most are longer than ten: few short strings are that far from
   * everything.
   *
   * @param number which of the strings
   */
  String string(Draw draw, int number) {
    RandomGenerator random = draw.random("nonsense", String.valueOf(number));
    String string = letters(random);
    while (isNearATitle(string)) {
      string = letters(random);
    }
    return string;
  }

  private static String letters(RandomGenerator random) {
    int length = random.nextInt(MIN_LENGTH, MAX_LENGTH + 1);
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(ALPHABET)));
    }
    return letters.toString();
  }

  private boolean isNearATitle(String string) {
    for (int length = string.length() - NEAR; length <= string.length() + NEAR; length++) {
      for (String title : titlesByLength.get(length)) {
        if (EditDistance.within(string, title, NEAR)) {
          return true;
        }
      }
    }
    return false;
  }
}
