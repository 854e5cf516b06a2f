package dev.marquee.bench.fiction;

import dev.marquee.bench.typing.Draw;
import java.util.random.RandomGenerator;

/**
 * Titles of one to five words. A film in fifty has the title of an earlier one; with those that
 * meet by chance, about one in twenty shares its title.
 */
final class Titles {
  private static final double REPEATED = 0.02;
  private static final int WORDS = 30_000;

  /** Flatter than running text: titles are made to differ. */
  private static final double SHIFT = 100;

  /** Of 100 titles so many have one word, at most two, and so on; the rest has five. */
  private static final int[] LENGTHS = {8, 48, 80, 94};

  private static final int COINED_SYLLABLES = 4;

  /** Of titles of one word, the share that is a word of no language, such as a name. */
  private static final double COINED = 0.7;

  private static final double WITH_ARTICLE = 0.3;
  private static final double WITH_OF = 0.3;
  private static final double SEQUEL = 0.02;
  private static final int LAST_SEQUEL = 4;

  private final Draw draw;
  private final Vocabulary words;

  Titles(Draw draw) {
    this.draw = draw;
    this.words = Vocabulary.of("titles", draw, KnownWords.TITLE_WORDS, WORDS, SHIFT);
  }

  /**
   * The title of a film.
   *
   * @param film its number, from 0
   */
  String of(int film) {
    RandomGenerator random = draw.random("remake", Integer.toString(film));
    boolean repeated = film > 0 && random.nextDouble() < REPEATED;
    return own(repeated ? random.nextInt(film) : film);
  }

  /** The title that a film has unless it repeats another's. */
  private String own(int film) {
    RandomGenerator random = draw.random("title", Integer.toString(film));
    String title = invented(random);
    return random.nextDouble() < SEQUEL ? title + " " + random.nextInt(2, LAST_SEQUEL + 1) : title;
  }

  private String invented(RandomGenerator random) {
    int length = length(random);
    if (length == 1) {
      return Letters.capital(
          random.nextDouble() < COINED
              ? Coinage.word(random, random.nextInt(3, COINED_SYLLABLES + 1))
              : words.word(random));
    }
    boolean of = length > 2 && random.nextDouble() < WITH_OF;
    StringBuilder title = new StringBuilder(random.nextDouble() < WITH_ARTICLE ? "The " : "");
    for (int i = 0; i < length; i++) {
      title.append(i > 0 ? " " : "");
      title.append(of && i == length - 1 ? "of the " : "");
      title.append(Letters.capital(words.word(random)));
    }
    return title.toString();
  }

  private static int length(RandomGenerator random) {
    int of100 = random.nextInt(100);
    int length = 1;
    while (length <= LENGTHS.length && of100 >= LENGTHS[length - 1]) {
      length++;
    }
    return length;
  }
}
