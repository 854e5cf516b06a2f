package dev.marquee.indexer.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;

/**
 * Reads what Python's {@code repr} writes of lists, dictionaries, texts, numbers, truth values and
 * None. A subset of Python's own literals (Language Reference, 2.4 to 2.6 and 6.2): no tuples, sets
 * or bytes, no prefixes, no texts side by side.
 *
 * <pre>
 * literal := value END
 * value   := list | dict | text | number | 'None' | 'True' | 'False'
 * list    := '[' [ value { ',' value } [ ',' ] ] ']'
 * dict    := '{' [ pair { ',' pair } [ ',' ] ] '}'
 * pair    := text ':' value
 * text    := "'" { character | escape } "'"  |  '"' { character | escape } '"'
 * escape  := '\' ( one of \ ' " a b f n r t v | line end | 1-3 octal digits
 *          | 'x' 2 hex digits | 'u' 4 hex digits | 'U' 8 hex digits )
 * number  := [ '-' ] digits [ '.' [ digits ] ] [ ( 'e' | 'E' ) [ '+' | '-' ] digits ]
 * </pre>
 *
 * Blanks and line ends may stand between these. As in Python, an unknown escape stands for itself,
 * backslash and all; of two pairs with one key the later counts.
 */
final class PythonLiteral {
  /** Cells of films are lists of dictionaries: two deep. Bounds the stack. */
  static final int MAX_DEPTH = 32;

  /** As long as a record of a table may be. */
  static final int MAX_LENGTH = RecordSplitter.MAX_CSV_RECORD_LENGTH;

  /** Longer than any number that has a meaning; reading one costs the square of its length. */
  private static final int MAX_NUMBER_LENGTH = 40;

  private static final int HEX = 16;
  private static final int OCTAL = 8;
  private static final int MAX_OCTAL_DIGITS = 3;
  private static final String SINGLE_ESCAPES = "\\'\"abfnrtv";
  private static final String ESCAPED = "\\'\"\u0007\b\f\n\r\t\u000b";

  private final String text;
  private int position;
  private int depth;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /** Says what is wrong, and at which character from 1. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedException(String reason, int position) {
      super("is no Python literal: %s at character %d".formatted(reason, position + 1));
    }
  }

  /** The same as a JSON tree. */
  static JsonNode read(String text) throws MalformedException {
    if (text.length() > MAX_LENGTH) {
      throw new MalformedException("more than %d characters".formatted(MAX_LENGTH), MAX_LENGTH);
    }
    PythonLiteral literal = new PythonLiteral(text);
    JsonNode value = literal.value();
    literal.skipBlanks();
    if (literal.position < text.length()) {
      throw literal.malformed("something more");
    }
    return value;
  }

  private JsonNode value() throws MalformedException {
    skipBlanks();
    char c = peek();
    return switch (c) {
      case '[' -> list();
      case '{' -> dict();
      case '\'', '"' -> JsonNodeFactory.instance.textNode(text());
      default -> c == '-' || isDigit(c) ? number() : constant();
    };
  }

  private JsonNode list() throws MalformedException {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    open();
    while (!closes(']')) {
      list.add(value());
      separator(']');
    }
    return list;
  }

  private JsonNode dict() throws MalformedException {
    ObjectNode dict = JsonNodeFactory.instance.objectNode();
    open();
    while (!closes('}')) {
      char quote = peek();
      if (quote != '\'' && quote != '"') {
        throw malformed("no text for a key");
      }
      String key = text();
      skipBlanks();
      if (peek() != ':') {
        throw malformed("no ':' behind a key");
      }
      position++;
      dict.set(key, value());
      separator('}');
    }
    return dict;
  }

  private void open() throws MalformedException {
    if (++depth > MAX_DEPTH) {
      throw malformed("more than %d lists within each other".formatted(MAX_DEPTH));
    }
    position++;
  }

  /** Whether the bracket follows, which is passed then. */
  private boolean closes(char bracket) throws MalformedException {
    skipBlanks();
    if (peek() != bracket) {
      return false;
    }
    position++;
    depth--;
    return true;
  }

  /** Passes a comma; where none is, the bracket must follow. */
  private void separator(char bracket) throws MalformedException {
    skipBlanks();
    if (peek() == ',') {
      position++;
    } else if (peek() != bracket) {
      throw malformed("neither ',' nor '%c'".formatted(bracket));
    }
  }

  private String text() throws MalformedException {
    char quote = text.charAt(position++);
    StringBuilder value = new StringBuilder();
    char c = peek();
    while (c != quote) {
      if (c == '\n' || c == '\r') {
        throw malformed("a line end within a text");
      }
      position++;
      if (c == '\\') {
        escape(value);
      } else {
        value.append(c);
      }
      c = peek();
    }
    position++;
    return value.toString();
  }

  private void escape(StringBuilder value) throws MalformedException {
    char c = peek();
    int single = SINGLE_ESCAPES.indexOf(c);
    if (single >= 0) {
      value.append(ESCAPED.charAt(single));
      position++;
    } else if (c == '\n' || c == '\r') {
      position += text.startsWith("\r\n", position) ? 2 : 1;
    } else if (Character.digit(c, OCTAL) >= 0 && isDigit(c)) {
      value.append((char) octal());
    } else {
      int digits = hexDigits(c);
      if (digits == 0) {
        value.append('\\');
      } else {
        position++;
        value.appendCodePoint(hex(digits));
      }
    }
  }

  private static int hexDigits(char escape) {
    return switch (escape) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private int octal() {
    int code = 0;
    int digits = 0;
    while (digits < MAX_OCTAL_DIGITS
        && position < text.length()
        && isOctal(text.charAt(position))) {
      code = code * OCTAL + text.charAt(position++) - '0';
      digits++;
    }
    return code;
  }

  private int hex(int digits) throws MalformedException {
    long code = 0;
    for (int i = 0; i < digits; i++) {
      char c = peek();
      int digit = c < '\u0080' ? Character.digit(c, HEX) : -1;
      if (digit < 0) {
        throw malformed("no hexadecimal digit");
      }
      code = code * HEX + digit;
      position++;
    }
    if (code > Character.MAX_CODE_POINT) {
      throw malformed("an escape that stands for no character");
    }
    return (int) code;
  }

  private JsonNode number() throws MalformedException {
    int start = position;
    if (peek() == '-') {
      position++;
    }
    digits();
    boolean whole = true;
    if (nextIs('.')) {
      whole = false;
      position++;
      while (position < text.length() && isDigit(text.charAt(position))) {
        position++;
      }
    }
    if (nextIs('e') || nextIs('E')) {
      whole = false;
      position++;
      if (nextIs('+') || nextIs('-')) {
        position++;
      }
      digits();
    }
    String number = text.substring(start, position);
    if (number.length() > MAX_NUMBER_LENGTH) {
      throw malformed("a number of more than %d characters".formatted(MAX_NUMBER_LENGTH));
    }
    return whole
        ? JsonNodeFactory.instance.numberNode(new BigInteger(number))
        : JsonNodeFactory.instance.numberNode(Double.parseDouble(number));
  }

  private void digits() throws MalformedException {
    if (!isDigit(peek())) {
      throw malformed("no digit");
    }
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
  }

  private JsonNode constant() throws MalformedException {
    int end = position;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    JsonNode value =
        switch (text.substring(position, end)) {
          case "None" -> JsonNodeFactory.instance.nullNode();
          case "True" -> JsonNodeFactory.instance.booleanNode(true);
          case "False" -> JsonNodeFactory.instance.booleanNode(false);
          default -> throw malformed("no value");
        };
    position = end;
    return value;
  }

  private void skipBlanks() {
    while (position < text.length() && " \t\r\n\f".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private boolean nextIs(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private char peek() throws MalformedException {
    if (position == text.length()) {
      throw malformed("it ends too early");
    }
    return text.charAt(position);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c < '0' + OCTAL;
  }

  private MalformedException malformed(String reason) {
    return new MalformedException(reason, position);
  }
}
