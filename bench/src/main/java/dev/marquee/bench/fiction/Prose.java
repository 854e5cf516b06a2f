package dev.marquee.bench.fiction;

import dev.marquee.bench.typing.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Running text without sense, whose words are as frequent and as long as those of a real one. */
final class Prose {
  private static final int WORDS = 30_000;

  /** Mandelbrot's own for English. */
  private static final double SHIFT = 2.7;

  /** Nearly half of English text is function words. */
  private static final double FUNCTION_WORDS = 0.45;

  private static final double COMMA = 0.06;
  private static final int MIN_SENTENCE = 8;
  private static final int MAX_SENTENCE = 20;

  private final Vocabulary words;
  private final Vocabulary functionWords;

  Prose(Draw draw) {
    this.words = Vocabulary.of("prose", draw, List.of(), WORDS, SHIFT);
    this.functionWords =
        Vocabulary.of(
            "function words",
            draw,
            KnownWords.FUNCTION_WORDS,
            KnownWords.FUNCTION_WORDS.size(),
            SHIFT);
  }

  /** Sentences of so many words together. */
  String text(RandomGenerator random, int count) {
    List<String> sentences = new ArrayList<>();
    int left = count;
    while (left > 0) {
      int next = random.nextInt(MIN_SENTENCE, MAX_SENTENCE + 1);
      // What would be left for one more must make a sentence too.
      int length = left - next < MIN_SENTENCE ? left : next;
      sentences.add(sentence(random, length));
      left -= length;
    }
    return String.join(" ", sentences);
  }

  private String sentence(RandomGenerator random, int length) {
    StringBuilder sentence = new StringBuilder(Letters.capital(word(random)));
    for (int i = 1; i < length; i++) {
      sentence.append(random.nextDouble() < COMMA ? ", " : " ").append(word(random));
    }
    return sentence.append('.').toString();
  }

  private String word(RandomGenerator random) {
    return random.nextDouble() < FUNCTION_WORDS ? functionWords.word(random) : contentWord(random);
  }

  /** A word that says something, as keywords do. */
  String contentWord(RandomGenerator random) {
    return words.word(random);
  }
}
