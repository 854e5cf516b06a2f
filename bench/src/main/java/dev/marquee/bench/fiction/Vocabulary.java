package dev.marquee.bench.fiction;

import dev.marquee.bench.typing.Draw;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Words by falling frequency: known ones, then coined ones. */
final class Vocabulary {
  /**
   * Frequent words are short (Zipf's law of abbreviation). With three syllables there are millions.
   */
  private static final int TWO_SYLLABLES_FROM = 500;

  private static final int THREE_SYLLABLES_FROM = 8_000;

  private final List<String> words;
  private final Ranks ranks;

  private Vocabulary(List<String> words, double shift) {
    this.words = words;
    this.ranks = new Ranks(words.size(), shift);
  }

  /**
   * A vocabulary.
   *
   * @param known the most frequent words
   * @param size with the coined ones; at least as many as are known
   * @param shift as in {@link Ranks}
   */
  static Vocabulary of(String purpose, Draw draw, List<String> known, int size, double shift) {
    RandomGenerator random = draw.random("vocabulary", purpose);
    Set<String> words = new LinkedHashSet<>(known);
    while (words.size() < size) {
      words.add(Coinage.word(random, syllables(words.size())));
    }
    return new Vocabulary(List.copyOf(words), shift);
  }

  private static int syllables(int rank) {
    if (rank < TWO_SYLLABLES_FROM) {
      return 1;
    }
    return rank < THREE_SYLLABLES_FROM ? 2 : 3;
  }

  String word(RandomGenerator random) {
    return words.get(ranks.draw(random));
  }

  List<String> words() {
    return words;
  }
}
