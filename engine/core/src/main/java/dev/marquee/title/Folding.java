package dev.marquee.title;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Folds text to plain words: what differs only in case, accents, ligatures, width or punctuation
 * becomes equal.
 *
 * <p>Compatibility forms are resolved (NFKC), Latin, Greek and Cyrillic lose their marks, ligatures
 * and barred letters become the letters people type for them, apostrophes and the stops of acronyms
 * vanish, {@code &} becomes "and", all else that is neither letter nor digit parts words. Other
 * scripts keep their marks, which carry meaning there. The default locale plays no part.
 */
public final class Folding {
  /** Letters that Unicode does not decompose, as people without them on the keyboard type them. */
  private static final Map<Integer, String> TYPED_AS =
      Map.ofEntries(
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ŋ', "n"));

  private static final int FIRST_BEYOND_ASCII = 0x80;

  private static final String APOSTROPHES = "'\u2018\u2019\u02BC\u02BB`\u00B4\u2032";

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int wordStart;
  private int wordEnd;

  /** Whether the running word is made of single letters parted by stops, as in E.T. */
  private boolean acronym;

  private Folding(String text) {
    this.text = text;
  }

  /** The words of a text in order; empty when it has neither letter nor digit. */
  public static List<Word> words(String text) {
    return new Folding(text).run();
  }

  /** The words of a text without their places. */
  public static List<String> plainWords(String text) {
    return words(text).stream().map(Word::text).toList();
  }

  private List<Word> run() {
    int position = 0;
    while (position < text.length()) {
      int codePoint = text.codePointAt(position);
      int next = position + Character.charCount(codePoint);
      take(codePoint, position, next);
      position = next;
    }
    endWord();
    return words;
  }

  /**
   * Compatibility forms first: what they stand for may be a mark, an apostrophe or an ampersand.
   */
  private void take(int codePoint, int start, int end) {
    if (codePoint < FIRST_BEYOND_ASCII) {
      takeResolved(codePoint, start, end);
    } else if (APOSTROPHES.indexOf(codePoint) < 0) {
      String resolved = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
      resolved.codePoints().forEach(part -> takeResolved(part, start, end));
    }
  }

  private void takeResolved(int codePoint, int start, int end) {
    if (codePoint == '&') {
      endWord();
      append("and", start, end);
      endWord();
    } else if (codePoint == '.' && word.length() > 0 && (word.length() == 1 || acronym)) {
      acronym = true;
    } else if (isMark(codePoint)) {
      takeMark(codePoint, start, end);
    } else if (!isSilent(codePoint)) {
      takePlain(bare(codePoint), start, end);
    }
  }

  private void takeMark(int codePoint, int start, int end) {
    if (word.length() > 0 && !losesMarks(word.codePointBefore(word.length()))) {
      append(Character.toString(codePoint), start, end);
    }
  }

  /** The letter without its marks, where these only vary it. */
  private static int bare(int codePoint) {
    return codePoint >= FIRST_BEYOND_ASCII && losesMarks(codePoint)
        ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD).codePointAt(0)
        : codePoint;
  }

  private void takePlain(int codePoint, int start, int end) {
    if (!Character.isLetterOrDigit(codePoint)) {
      endWord();
      return;
    }
    int lower = Character.toLowerCase(codePoint);
    String typed = TYPED_AS.get(lower);
    append(typed != null ? typed : Character.toString(lower), start, end);
  }

  private void append(String letters, int start, int end) {
    if (word.isEmpty()) {
      wordStart = start;
    }
    word.append(letters);
    wordEnd = end;
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(new Word(word.toString(), wordStart, wordEnd));
      word.setLength(0);
    }
    acronym = false;
  }

  /** Apostrophes, and invisible characters such as direction marks and soft hyphens. */
  private static boolean isSilent(int codePoint) {
    return APOSTROPHES.indexOf(codePoint) >= 0 || Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean losesMarks(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case LATIN, GREEK, CYRILLIC -> true;
      default -> false;
    };
  }
}
