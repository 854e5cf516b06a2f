package dev.marquee.bench.search;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Plain forms of titles and names, by which the judge tells whether two are the same. */
final class NameKey {
  /** Marks on letters of other scripts are part of the letter. */
  private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc`]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** Letters that Unicode does not decompose. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          entry('œ', "oe"),
          entry('æ', "ae"),
          entry('ß', "ss"),
          entry('ø', "o"),
          entry('đ', "d"),
          entry('ð', "d"),
          entry('þ', "th"),
          entry('ł', "l"),
          entry('ı', "i"));

  private NameKey() {}

  /**
   * Lower-case words of unaccented letters and digits, a space between them; empty when there are
   * none.
   */
  static String of(String name) {
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    String bare = APOSTROPHES.matcher(withoutAccents(compatible)).replaceAll("");
    return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
  }

  /** The key without its spaces. */
  static String joined(String name) {
    return of(name).replace(" ", "");
  }

  /**
   * Lower case, accents of Latin letters dropped, ligatures in two letters; the rest stays,
   * composed.
   */
  static String withoutAccents(String name) {
    String decomposed = Normalizer.normalize(lowerCase(name), Normalizer.Form.NFD);
    String unmarked = LATIN_MARKS.matcher(decomposed).replaceAll("");
    String bare = Normalizer.normalize(unmarked, Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char letter = bare.charAt(i);
      plain.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return plain.toString();
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** How many letters of any script a text has; digits do not count. */
  static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }
}
