package dev.marquee.store.contract;

import static org.junit.jupiter.api.Named.named;

import dev.marquee.query.SearchRequest;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Texts that nobody means to type and somebody will, each with a name that can be printed. */
final class OddTexts {
  private static final int MAX_LENGTH = SearchRequest.MAX_TEXT_LENGTH;
  private static final int SEEDS = 15;

  private OddTexts() {}

  static Stream<Named<String>> texts() {
    return Stream.concat(written(), IntStream.rangeClosed(1, SEEDS).mapToObj(OddTexts::random));
  }

  private static Stream<Named<String>> written() {
    return Stream.of(
        named("empty", ""),
        named("blanks", " \u00A0\u2003\u3000"),
        named("emoji", "🎬🍿 👩‍👩‍👧 🏳️‍🌈"),
        named("control characters", "\u0000\u0001 matrix \u0007\u001b[31m\u007f"),
        named("newlines", "the\nmatrix\r\n"),
        named("right to left", "מטריקס المصفوفة"),
        named("direction overrides", "\u202Ematrix\u202C \u2066x\u2069"),
        named("high surrogate alone", "matrix \uD83C"),
        named("low surrogate alone", "\uDFAC matrix"),
        named("stacked marks", "m" + "\u0301".repeat(100) + "atrix"),
        named("marks alone", "\u0301\u0302"),
        named("zero width", "ma\u200Btr\u200Dix\uFEFF"),
        named("one long word", "a".repeat(MAX_LENGTH)),
        named("one long word without vowels", "xz".repeat(MAX_LENGTH / 2)),
        named("many one-letter words", "a ".repeat(MAX_LENGTH / 2)),
        named("many different words", manyWords()),
        named("many numbers", "1 2 3 ii iv ".repeat(MAX_LENGTH / 12)),
        named("long title with a long tail", "the matrix " + "x".repeat(200)),
        named("punctuation only", "!?*~^\"()[]{}:\\/+-&|"),
        named("wildcards", "* ? *a* a?? ???"),
        named("ampersands", "& && & and &"),
        named("stop words", "the of and a an to"),
        named("Chinese", "七人"),
        named("Thai", "เดอะเมทริกซ์"),
        named("Hindi", "लगान"),
        named("full width", "ＭＡＴＲＩＸ　２"),
        named("letters outside the basic plane", "𝕄𝕒𝕥𝕣𝕚𝕩 𠀀𠀁"),
        named("ligatures that grow", "ﬃﬃﬃ ß ǆ ﷺ".repeat(20)),
        named("great numbers", "99999999999999999999 -1 1e308 NaN 0x7f"),
        named("as long as allowed", "é".repeat(MAX_LENGTH)));
  }

  private static String manyWords() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; words.length() < MAX_LENGTH - 8; i++) {
      words.append(Integer.toString(i * 7919, Character.MAX_RADIX)).append(' ');
    }
    return words.toString();
  }

  private static Named<String> random(int seed) {
    Random random = new Random(seed);
    int[] ranges = {0x80, 0x250, 0x3000, 0x10000, 0x20000};
    int range = ranges[random.nextInt(ranges.length)];
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(MAX_LENGTH - 1);
    while (text.length() < length) {
      text.appendCodePoint(random.nextInt(6) == 0 ? ' ' : random.nextInt(range));
    }
    return named("random, seed " + seed, text.substring(0, length));
  }
}
