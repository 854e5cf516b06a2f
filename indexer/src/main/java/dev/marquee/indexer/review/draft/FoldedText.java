package dev.marquee.indexer.review.draft;

import java.nio.charset.Charset;
import java.util.Optional;

/** Collects text with single blanks, line ends and blank lines, up to a length. */
final class FoldedText {
  private static final char FIRST_C1 = '\u0080';
  private static final char LAST_C1 = '\u009f';
  private static final char DELETE = '\u007f';
  private static final char REPLACEMENT = '\uFFFD';

  /**
   * What Windows-1252 has at 80 to 9F (hexadecimal). Texts that were read as Latin-1 have control
   * characters there; U+FFFD stands where Windows-1252 has nothing.
   */
  private static final String WINDOWS_1252 = windows1252();

  private final int maxLength;
  private final StringBuilder text = new StringBuilder();
  private boolean blank;
  private int lineEnds;
  private boolean full;

  FoldedText(int maxLength) {
    this.maxLength = maxLength;
  }

  private static String windows1252() {
    byte[] bytes = new byte[LAST_C1 - FIRST_C1 + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (FIRST_C1 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /** Whether nothing more is taken. */
  boolean isFull() {
    return full;
  }

  /**
   * Adds text.
   *
   * @param keepsLineEnds whether a line end is one, not a blank
   */
  void append(String words, boolean keepsLineEnds) {
    for (int i = 0; i < words.length() && !full; ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < words.length() && words.charAt(i) == '\n') {
        continue;
      }
      if (keepsLineEnds && (c == '\n' || c == '\r')) {
        breakLine();
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else {
        appendVisible(mended(c));
      }
    }
  }

  /** Ends the line; twice makes a paragraph. */
  void breakLine() {
    lineEnds++;
  }

  /** Ends the line, unless it has just been ended. */
  void startLine() {
    lineEnds = Math.max(lineEnds, 1);
  }

  void startParagraph() {
    lineEnds = Math.max(lineEnds, 2);
  }

  private static int mended(int c) {
    if (c < FIRST_C1 || c > LAST_C1) {
      return c;
    }
    char meant = WINDOWS_1252.charAt(c - FIRST_C1);
    return meant == REPLACEMENT ? DELETE : meant;
  }

  private void appendVisible(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    if (c < ' ' || c == DELETE || half) {
      return;
    }
    String before = text.isEmpty() ? "" : separator();
    if (text.length() + before.length() + Character.charCount(c) > maxLength) {
      full = true;
      return;
    }
    text.append(before).appendCodePoint(c);
    blank = false;
    lineEnds = 0;
  }

  private String separator() {
    return switch (Math.min(lineEnds, 2)) {
      case 0 -> blank ? " " : "";
      case 1 -> "\n";
      default -> "\n\n";
    };
  }

  /** Absent when there is none. */
  Optional<String> result() {
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }
}
