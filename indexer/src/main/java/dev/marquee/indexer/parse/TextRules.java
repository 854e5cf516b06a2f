package dev.marquee.indexer.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What text may stand in a fact, and how it is made tidy. */
public final class TextRules {
  /** No more can be stored in one text. */
  static final int MAX_LENGTH = 20_000;

  /** No more can be stored in one list. */
  static final int MAX_ITEMS = 1_000;

  private static final int MAX_SHOWN_LENGTH = 60;
  private static final char REPLACEMENT = '\uFFFD';
  private static final int DELETE = 0x7f;

  /**
   * Blanks that are none to {@link Character#isWhitespace(char)}, since no line may break there.
   */
  private static final String NO_BREAK_BLANKS = "\u00A0\u2007\u202F";

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private TextRules() {}

  /** Why a text cannot be a fact, if so: characters that no text has, or too many of them. */
  static Optional<String> fault(String text) {
    return text.length() > MAX_LENGTH
        ? Optional.of(
            "must have at most %d characters, got %d".formatted(MAX_LENGTH, text.length()))
        : foreignCharacter(text);
  }

  /** Tells of the first character that no text has, if there is one. */
  static Optional<String> foreignCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == DELETE) {
        return Optional.of("holds the control character U+%04X".formatted((int) c));
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return Optional.of("holds half a character, U+%04X".formatted((int) c));
      }
    }
    return Optional.empty();
  }

  /**
   * A remark on a text that was damaged before or while it was read, if so; it can be taken all the
   * same.
   */
  static Optional<String> damage(String text) {
    return text.indexOf(REPLACEMENT) >= 0
        ? Optional.of("holds bytes that are not UTF-8; they became U+FFFD")
        : Optional.empty();
  }

  /** In one line, with single blanks and none at the ends. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().stripTrailing();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || NO_BREAK_BLANKS.indexOf(c) >= 0;
  }

  /** The items of a list in one text, each in one line and once; empty ones are left out. */
  static List<String> items(String list, String separator) {
    return Arrays.stream(list.split(Pattern.quote(separator)))
        .map(TextRules::oneLine)
        .filter(item -> !item.isEmpty())
        .distinct()
        .toList();
  }

  /** With line feeds for line ends of any kind. */
  static String paragraphs(String text) {
    return LINE_END.matcher(text).replaceAll("\n").strip();
  }

  /** A text as a message quotes it: short, in one line, without control characters. */
  public static String shown(String text) {
    int end =
        text.offsetByCodePoints(
            0, Math.min(MAX_SHOWN_LENGTH, text.codePointCount(0, text.length())));
    String plain = text.substring(0, end).replaceAll("\\p{Cntrl}", " ");
    return "'" + plain + (end < text.length() ? "..'" : "'");
  }
}
