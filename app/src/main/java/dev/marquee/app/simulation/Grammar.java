package dev.marquee.app.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences by rules:
 *
 * <pre>
 * # a remark
 * praise
 *   I loved {thing}.
 *   {thing} stayed with me.
 * thing
 *   the music
 * </pre>
 *
 * <p>A line that is not indented names what the indented lines below it are choices for; a name in
 * braces is replaced by one of its choices, or by a value that is given.
 */
final class Grammar {
  private final Map<String, List<String>> choices;

  private Grammar(Map<String, List<String>> choices) {
    this.choices = choices;
  }

  /**
   * Reads rules.
   *
   * @throws IllegalArgumentException when a choice stands under no name
   */
  static Grammar of(String text) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    String name = "";
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        name = line.strip();
        choices.put(name, new ArrayList<>());
      } else {
        List<String> known = choices.get(name);
        if (known == null) {
          throw new IllegalArgumentException("'%s' stands under no name".formatted(line));
        }
        known.add(line.strip());
      }
    }
    return new Grammar(choices);
  }

  /**
   * A text.
   *
   * @param values by names, used before rules
   */
  String text(String name, Map<String, String> values, Dice dice) {
    String value = values.get(name);
    if (value != null) {
      return value;
    }
    List<String> known = choices.get(name);
    if (known == null) {
      throw new IllegalArgumentException("there are no rules for '%s'".formatted(name));
    }
    return filled(known.get(dice.below(known.size())), values, dice);
  }

  private String filled(String choice, Map<String, String> values, Dice dice) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int open = choice.indexOf('{'); open >= 0; open = choice.indexOf('{', done)) {
      int close = choice.indexOf('}', open);
      text.append(choice, done, open);
      text.append(text(choice.substring(open + 1, close), values, dice));
      done = close + 1;
    }
    return text.append(choice, done, choice.length()).toString();
  }
}
