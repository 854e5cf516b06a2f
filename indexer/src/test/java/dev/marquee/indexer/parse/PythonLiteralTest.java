package dev.marquee.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.indexer.parse.PythonLiteral.MalformedException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PythonLiteralTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What texts are made of when they are to be difficult. */
  private static final String CHARACTERS = "ab '\"\\{}[]:,\n\r\t\u0007\u00e9\u2603\uD83D\uDE00N0x";

  /** What a broken literal can be broken with. */
  private static final String PIECES = "[]{}:,'\"\\ \n0123456789.eE+-xuUNTFabc\uD83D\u00e9";

  static List<Long> seeds() {
    return new Random(45_466).longs(200).boxed().toList();
  }

  /** In the columns a bar stands for nothing, so that blanks can be seen. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0001',
      value = {
        "None; null",
        "True; true",
        "False; false",
        "0; 0",
        "-7; -7",
        "81.0; 81.0",
        "3.; 3.0",
        "1e3; 1000.0",
        "-1.5E-2; -0.015",
        "''; \"\"",
        "\"\"; \"\"",
        "'it'; \"it\"",
        "\"it's\"; \"it's\"",
        "'say \"so\"'; \"say \\\"so\\\"\"",
        "'it\\'s'; \"it's\"",
        "\"a\\\"b\"; \"a\\\"b\"",
        "'\\\\'; \"\\\\\"",
        "'\\n\\t\\r\\b\\f'; \"\\n\\t\\r\\b\\f\"",
        "'\\a\\v'; \"\\u0007\\u000B\"",
        "'\\xe9\\u2603\\U0001f600'; \"\u00e9\u2603\uD83D\uDE00\"",
        "'\\0\\101\\1011'; \"\\u0000AA1\"",
        "'\\8\\q\\N'; \"\\\\8\\\\q\\\\N\"",
        "[]; []",
        "[ ]; []",
        "[1]; [1]",
        "[1, 'a', None,]; [1,\"a\",null]",
        "[[], [[]]]; [[],[[]]]",
        "{}; {}",
        "{'id': 18, 'name': 'Drama'}; {\"id\":18,\"name\":\"Drama\"}",
        "{ 'a' : {\"b\":[]} , }; {\"a\":{\"b\":[]}}",
        "{'a': 1, 'a': 2}; {\"a\":2}",
      })
  void readsWhatPythonWrites(String literal, String json) throws MalformedException {
    assertThat(PythonLiteral.read(literal)).hasToString(json);
  }

  @Test
  void passesOverBlanksAndLineEndsBetweenValues() throws MalformedException {
    assertThat(PythonLiteral.read("\r\n[\t1 ,\n 2\f]\n ")).hasToString("[1,2]");
  }

  @Test
  void joinsTheLinesOfATextThatIsContinued() throws MalformedException {
    assertThat(PythonLiteral.read("'a\\\nb\\\r\nc\\\rd'").textValue()).isEqualTo("abcd");
  }

  @Test
  void keepsNumbersOfAnySizeThatIsShown() throws MalformedException {
    assertThat(PythonLiteral.read("123456789012345678901234567890").bigIntegerValue())
        .isEqualTo(new BigInteger("123456789012345678901234567890"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0001',
      value = {
        "[; it ends too early at character 2",
        "[1; it ends too early at character 3",
        "[1 2]; neither ',' nor ']' at character 4",
        "[,]; no value at character 2",
        "[1,,2]; no value at character 4",
        "]; no value at character 1",
        "[}; no value at character 2",
        "{'a'}; no ':' behind a key at character 5",
        "{'a': }; no value at character 7",
        "{1: 2}; no text for a key at character 2",
        "{None: 2}; no text for a key at character 2",
        "{'a': 1 'b': 2}; neither ',' nor '}' at character 9",
        "'open; it ends too early at character 6",
        "'open\\; it ends too early at character 7",
        "'\\x4'; no hexadecimal digit at character 5",
        "'\\u00g0'; no hexadecimal digit at character 6",
        "'\\U00110000'; an escape that stands for no character at character 12",
        "null; no value at character 1",
        "true; no value at character 1",
        "Nonesuch; no value at character 1",
        "(1, 2); no value at character 1",
        "b'bytes'; no value at character 1",
        "-; it ends too early at character 2",
        "-a; no digit at character 2",
        "1e; it ends too early at character 3",
        "1e+x; no digit at character 4",
        ".5; no value at character 1",
        "1 2; something more at character 3",
        "'a' 'b'; something more at character 5",
        "None.; something more at character 5",
        "inf; no value at character 1",
      })
  void tellsWhatIsWrongAndWhere(String text, String reason) {
    assertThatThrownBy(() -> PythonLiteral.read(text))
        .isInstanceOf(MalformedException.class)
        .hasMessage("is no Python literal: " + reason);
  }

  @Test
  void refusesAnEmptyTextAndALineEndWithinOne() {
    assertThatThrownBy(() -> PythonLiteral.read("")).hasMessageContaining("it ends too early");
    assertThatThrownBy(() -> PythonLiteral.read(" \n")).hasMessageContaining("it ends too early");
    assertThatThrownBy(() -> PythonLiteral.read("'a\nb'"))
        .hasMessageContaining("a line end within a text at character 3");
  }

  @Test
  void takesAsMuchDepthAndLengthAsAllowedAndNoMore() throws MalformedException {
    int most = PythonLiteral.MAX_DEPTH;
    assertThat(PythonLiteral.read("[".repeat(most) + "]".repeat(most)).isArray()).isTrue();
    assertThatThrownBy(() -> PythonLiteral.read("[".repeat(most + 1) + "]".repeat(most + 1)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 32 lists within each other");
    assertThatThrownBy(() -> PythonLiteral.read("[".repeat(200_000)))
        .isInstanceOf(MalformedException.class);
    String longest = "'" + "x".repeat(PythonLiteral.MAX_LENGTH - 2) + "'";
    assertThat(PythonLiteral.read(longest).textValue()).hasSize(PythonLiteral.MAX_LENGTH - 2);
    assertThatThrownBy(() -> PythonLiteral.read(longest + " "))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("more than 262144 characters");
    assertThatThrownBy(() -> PythonLiteral.read("1".repeat(100_000)))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("a number of more than 40 characters");
  }

  @Test
  void countsTheDepthOfListsThatAreOpenOnly() throws MalformedException {
    assertThat(PythonLiteral.read("[" + "[{}],".repeat(1_000) + "]")).hasSize(1_000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsBackWhatWasWritten(long seed) throws MalformedException {
    JsonNode value = randomValue(new Random(seed), 4);
    assertThat(PythonLiteral.read(written(value, new Random(seed)))).isEqualTo(value);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void throwsNothingButItsOwnExceptionWhateverItReads(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(written(randomValue(random, 4), random));
    for (int change = 0; change < 300; change++) {
      int place = random.nextInt(text.length() + 1);
      if (random.nextBoolean() && place < text.length()) {
        text.deleteCharAt(place);
      } else {
        text.insert(place, PIECES.charAt(random.nextInt(PIECES.length())));
      }
      try {
        assertThat(PythonLiteral.read(text.toString())).isNotNull();
      } catch (MalformedException expected) {
        assertThat(expected).hasMessageStartingWith("is no Python literal: ");
      }
    }
  }

  private static JsonNode randomValue(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(BigInteger.valueOf(random.nextLong()));
      case 3 -> NODES.numberNode(random.nextGaussian());
      case 4 -> NODES.textNode(randomText(random));
      case 5 -> {
        ArrayNode list = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(randomValue(random, depth - 1));
        }
        yield list;
      }
      default -> {
        ObjectNode dict = NODES.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          dict.set(randomText(random), randomValue(random, depth - 1));
        }
        yield dict;
      }
    };
  }

  private static String randomText(Random random) {
    int[] points = CHARACTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  /** Writes a value as {@code repr} does, with random blanks. */
  private static String written(JsonNode value, Random random) {
    String blank = " ".repeat(random.nextInt(2));
    StringBuilder text = new StringBuilder(blank);
    switch (value.getNodeType()) {
      case NULL -> text.append("None");
      case BOOLEAN -> text.append(value.booleanValue() ? "True" : "False");
      case STRING -> text.append(quoted(value.textValue()));
      case ARRAY -> {
        text.append('[');
        value.forEach(item -> text.append(written(item, random)).append(','));
        text.append(']');
      }
      case OBJECT -> {
        text.append('{');
        value
            .properties()
            .forEach(
                pair ->
                    text.append(quoted(pair.getKey()))
                        .append(':')
                        .append(written(pair.getValue(), random))
                        .append(','));
        text.append('}');
      }
      default -> text.append(value);
    }
    return text.append(blank).toString();
  }

  /** Python prefers single quotes, unless the text has such and no double ones. */
  private static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder quoted = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\\' -> quoted.append("\\\\");
        default -> {
          if (c < ' ') {
            quoted.append("\\x%02x".formatted((int) c));
          } else {
            quoted.append(c == quote ? "\\" : "").append(c);
          }
        }
      }
    }
    return quoted.append(quote).toString();
  }
}
