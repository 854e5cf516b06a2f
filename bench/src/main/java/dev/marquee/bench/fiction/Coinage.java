package dev.marquee.bench.fiction;

import java.util.List;
import java.util.random.RandomGenerator;

/** Coins words that can be pronounced: syllables of a beginning and a vowel, and perhaps an end. */
final class Coinage {
  private static final List<String> SINGLE =
      List.of(
          "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z");
  private static final List<String> DOUBLE =
      List.of("br", "ch", "cl", "dr", "fl", "gr", "pl", "pr", "sh", "sl", "st", "th", "tr");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");
  private static final List<String> DIPHTHONGS = List.of("ai", "ea", "ie", "oo", "ou");
  private static final List<String> ENDS =
      List.of("n", "r", "s", "t", "l", "m", "d", "ck", "nd", "st", "rn", "ng");

  /** With these, words of two syllables have five letters in the mean, as those of English. */
  private static final double DOUBLE_BEGINNINGS = 0.15;

  private static final double DIPHTHONG_SHARE = 0.15;
  private static final double END_SHARE = 0.5;

  private Coinage() {}

  /** A word in lower case; of one syllable it has an end. */
  static String word(RandomGenerator random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(one(SINGLE, DOUBLE, DOUBLE_BEGINNINGS, random));
      word.append(one(VOWELS, DIPHTHONGS, DIPHTHONG_SHARE, random));
    }
    boolean ends = syllables == 1 || random.nextDouble() < END_SHARE;
    return ends ? word + ENDS.get(random.nextInt(ENDS.size())) : word.toString();
  }

  private static String one(
      List<String> usual, List<String> rare, double rareShare, RandomGenerator random) {
    List<String> parts = random.nextDouble() < rareShare ? rare : usual;
    return parts.get(random.nextInt(parts.size()));
  }
}
