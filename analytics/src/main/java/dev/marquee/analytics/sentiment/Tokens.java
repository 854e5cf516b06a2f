package dev.marquee.analytics.sentiment;

import java.util.Arrays;

/**
 * The words and marks of a text in their order, as hashes of their lower-case letters, without a
 * String for each. Negation is a token of its own ("did", "n't"), so is each mark; a mark that is
 * repeated is one token, told apart up to {@link #MAX_MARK_RUN}. Markup, control characters and
 * blanks part tokens. Does not depend on the locale.
 */
final class Tokens {
  /** "...", and all longer runs, differ from ".." and from ".". */
  private static final int MAX_MARK_RUN = 3;

  /** What stands between angle brackets further apart is text. */
  private static final int MAX_TAG_LENGTH = 1_000;

  private static final int USUAL_TOKEN_LENGTH = 4;
  private static final int NEGATION_LENGTH = "n't".length();

  // FNV-1a, 64 bit (Fowler, Noll, Vo; RFC 9923).
  private static final long HASH_START = 0xcbf29ce484222325L;
  private static final long HASH_FACTOR = 0x100000001b3L;

  private final CharSequence text;
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;

  private Tokens(CharSequence text) {
    this.text = text;
    int expected = text.length() / USUAL_TOKEN_LENGTH + 1;
    hashes = new long[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  static Tokens of(CharSequence text) {
    Tokens tokens = new Tokens(text);
    tokens.split();
    return tokens;
  }

  int size() {
    return size;
  }

  long hash(int token) {
    return hashes[token];
  }

  /** Whether it is a word or number, not a mark. */
  boolean isWord(int token) {
    return Character.isLetterOrDigit(Character.codePointAt(text, starts[token]));
  }

  /** Numbers do not. */
  boolean beginsWithLetter(int token) {
    return Character.isLetter(Character.codePointAt(text, starts[token]));
  }

  /** The text from one token to another, both included, as it stands. */
  String span(int first, int last) {
    return text.subSequence(starts[first], ends[last]).toString();
  }

  /** The hash of a word that is one token, as {@link #hash} gives it. */
  static long hashOf(String lowerCaseWord) {
    return hash(lowerCaseWord, 0, lowerCaseWord.length());
  }

  private void split() {
    int at = 0;
    while (at < text.length()) {
      int letter = Character.codePointAt(text, at);
      if (Character.isLetterOrDigit(letter)) {
        at = addWord(at);
      } else if (letter == '<' && tagEnd(at) > at) {
        at = tagEnd(at);
      } else if (parts(letter)) {
        at += Character.charCount(letter);
      } else {
        at = addMarks(at, letter);
      }
    }
  }

  private static boolean parts(int letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || isMute(letter);
  }

  /** Joiners, variation selectors and halves of broken pairs, which nobody sees. */
  private static boolean isMute(int letter) {
    int type = Character.getType(letter);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.SURROGATE;
  }

  /** Behind the tag that begins here, or here when none does. */
  private int tagEnd(int start) {
    int at = start + 1;
    if (at == text.length() || !(isAsciiLetter(text.charAt(at)) || text.charAt(at) == '/')) {
      return start;
    }
    int limit = Math.min(text.length(), start + MAX_TAG_LENGTH);
    for (; at < limit && text.charAt(at) != '<'; at++) {
      if (text.charAt(at) == '>') {
        return at + 1;
      }
    }
    return start;
  }

  private static boolean isAsciiLetter(char letter) {
    return (letter | ' ') >= 'a' && (letter | ' ') <= 'z';
  }

  private int addMarks(int start, int mark) {
    int length = Character.charCount(mark);
    int at = start + length;
    int run = 1;
    while (at < text.length() && Character.codePointAt(text, at) == mark) {
      at += length;
      run++;
    }
    add(start, start + Math.min(run, MAX_MARK_RUN) * length);
    return at;
  }

  private int addWord(int start) {
    int at = start;
    int apostrophe = -1;
    while (at < text.length()) {
      int letter = Character.codePointAt(text, at);
      if (isApostrophe(letter) && continues(at + 1)) {
        apostrophe = apostrophe < 0 ? at : apostrophe;
      } else if (!Character.isLetterOrDigit(letter)
          && Character.getType(letter) != Character.NON_SPACING_MARK) {
        break;
      }
      at += Character.charCount(letter);
    }
    int cut = apostrophe < 0 ? at : cut(start, apostrophe, at);
    add(start, cut);
    if (cut < at) {
      add(cut, at);
    }
    return at;
  }

  /** Where a word with an apostrophe parts: did|n't, it|'s. */
  private int cut(int start, int apostrophe, int end) {
    boolean negation =
        apostrophe == end - 2
            && end - start > NEGATION_LENGTH
            && lower(text.charAt(end - 1)) == 't'
            && lower(text.charAt(apostrophe - 1)) == 'n';
    return negation ? end - NEGATION_LENGTH : apostrophe;
  }

  private boolean continues(int at) {
    return at < text.length() && Character.isLetterOrDigit(Character.codePointAt(text, at));
  }

  private static boolean isApostrophe(int letter) {
    return letter == '\'' || letter == '’';
  }

  private void add(int start, int end) {
    if (size == hashes.length) {
      int larger = 2 * size;
      hashes = Arrays.copyOf(hashes, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
    }
    hashes[size] = hash(text, start, end);
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  private static long hash(CharSequence letters, int start, int end) {
    long hash = HASH_START;
    for (int i = start; i < end; i++) {
      hash = (hash ^ lower(letters.charAt(i))) * HASH_FACTOR;
    }
    return hash;
  }

  private static char lower(char letter) {
    return letter == '’' ? '\'' : Character.toLowerCase(letter);
  }
}
