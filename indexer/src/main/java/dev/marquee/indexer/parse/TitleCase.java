package dev.marquee.indexer.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a lower-case title the way English titles are written: "the lord of the rings: part ii"
 * becomes "The Lord of the Rings: Part II". A guess, for sources that dropped the capitals; a title
 * that has any is left alone.
 */
final class TitleCase {
  /**
   * Articles, conjunctions and prepositions of up to four letters (as the Chicago manual has it).
   */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on",
          "or", "over", "the", "to", "vs", "vs.", "with");

  /** Roman numbers that are no English words, and what is spoken letter by letter. */
  private static final Set<String> CAPITALS =
      Set.of(
          "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi",
          "xx", "xxx", "2d", "3d", "4d", "bfg", "cia", "dj", "fbi", "ny", "nyc", "tv", "uk", "ufo",
          "usa");

  private static final Pattern WORD = Pattern.compile("[^\\s\\-–—/·]+");

  /** Letters each with a stop, as in "e.t." and "s.w.a.t.". */
  private static final Pattern ACRONYM = Pattern.compile("(\\p{L}\\.){2,}\\p{L}?");

  /** What stands around a word: quotes, brackets, punctuation. */
  private static final Pattern CORE = Pattern.compile("[\\p{L}\\p{N}](.*[\\p{L}\\p{N}])?");

  private static final Pattern CAPITAL_INSIDE =
      Pattern.compile("(?:^[odl]['’]|^mc)(\\p{L})\\p{L}{2}");

  private TitleCase() {}

  static String of(String title) {
    if (title.codePoints().anyMatch(Character::isUpperCase)) {
      return title;
    }
    StringBuilder cased = new StringBuilder(title);
    Matcher word = WORD.matcher(title);
    while (word.find()) {
      boolean edge =
          word.start() == 0 || beginsPart(title, word.start()) || word.end() == title.length();
      cased.replace(word.start(), word.end(), cased(word.group(), edge));
    }
    return cased.toString();
  }

  /** Whether a word stands behind a colon, a full stop or a dash between blanks. */
  private static boolean beginsPart(String title, int wordStart) {
    String before = title.substring(0, wordStart).stripTrailing();
    boolean afterBlank = before.length() < wordStart;
    return afterBlank
        && !before.isEmpty()
        && ":;.!?-–—/".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Never changes a word's length, so that positions in the title stay. */
  private static String cased(String word, boolean edge) {
    Matcher core = CORE.matcher(word);
    if (!core.find()) {
      return word;
    }
    String letters = core.group();
    if (CAPITALS.contains(letters) || ACRONYM.matcher(word).find()) {
      return sameLength(word, word.toUpperCase(Locale.ROOT));
    }
    if (!edge && SMALL_WORDS.contains(word)) {
      return word;
    }
    StringBuilder cased = new StringBuilder(word);
    capitalise(cased, core.start());
    Matcher inside = CAPITAL_INSIDE.matcher(letters);
    if (inside.find()) {
      capitalise(cased, core.start() + inside.start(1));
    }
    return cased.toString();
  }

  private static void capitalise(StringBuilder word, int position) {
    int letter = word.codePointAt(position);
    word.replace(
        position,
        position + Character.charCount(letter),
        Character.toString(Character.toTitleCase(letter)));
  }

  /** "ß" and its like grow when they become capitals; such a word stays as it is. */
  private static String sameLength(String word, String upper) {
    return upper.length() == word.length() ? upper : word;
  }
}
