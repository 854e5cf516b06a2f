package dev.marquee.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the numbers of a title one way: "Rocky II", "Rocky Two" and "Rocky 2" become equal. */
final class Numerals {
  /**
   * Roman numbers up to 39: sequels and kings go no further, and longer ones collide with words.
   */
  private static final Pattern ROMAN = Pattern.compile("(x{0,3})(ix|iv|v?i{0,3})");

  private static final Map<String, Integer> UNITS =
      Map.of(
          "", 0, "i", 1, "ii", 2, "iii", 3, "iv", 4, "v", 5, "vi", 6, "vii", 7, "viii", 8, "ix", 9);

  private static final List<String> COUNTING =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private Numerals() {}

  /**
   * The words with each number in arabic digits. A first word of one letter stays, since "I" and
   * "X" begin titles as letters more often than as numbers.
   */
  static List<String> inDigits(List<String> words) {
    List<String> digits = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean openingLetter = i == 0 && word.length() == 1;
      digits.add(openingLetter ? word : inDigits(word));
    }
    return digits;
  }

  private static String inDigits(String word) {
    int counted = COUNTING.indexOf(word);
    if (counted >= 0) {
      return Integer.toString(counted);
    }
    Matcher roman = ROMAN.matcher(word);
    if (!word.isEmpty() && roman.matches()) {
      return Integer.toString(10 * roman.group(1).length() + UNITS.getOrDefault(roman.group(2), 0));
    }
    return word;
  }
}
