package dev.marquee.indexer.parse;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of one row, by column. What is wrong with a cell is noted, and the cell reads as empty;
 * the row is broken then.
 */
final class Cells {
  /** As tables are written by programs that keep numbers as floats: {@code 162.0} is 162. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(-?\\d{1,18})(\\.0{1,20})?");

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,20}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

  private final Map<String, Integer> columns;
  private final List<String> fields;
  private final long row;
  private final long line;
  private final List<RowProblem> problems = new ArrayList<>();
  private boolean broken;

  Cells(Map<String, Integer> columns, List<String> fields, long row, long line) {
    this.columns = columns;
    this.fields = fields;
    this.row = row;
    this.line = line;
  }

  /** The row; it is broken when anything was wrong. */
  ParsedRow toRow(Fate fate) {
    return new ParsedRow(broken ? Fate.BROKEN : fate, problems);
  }

  /** Notes what is wrong with a cell. */
  void refuse(String column, String reason) {
    broken = true;
    problems.add(new RowProblem(row, line, Optional.of(column), reason));
  }

  /** The film of a row; what is out of range is noted. */
  Fate film(SourceKey key, MovieFacts.Builder facts) {
    if (!broken) {
      try {
        return new Fate.Film(new SourceRecord(key, facts.build()));
      } catch (IllegalArgumentException outOfRange) {
        broken = true;
        problems.add(
            new RowProblem(row, line, Optional.empty(), String.valueOf(outOfRange.getMessage())));
      }
    }
    return Fate.BROKEN;
  }

  /** The cell as it stands, when it holds what the rule says. */
  private String checked(String column, Function<String, Optional<String>> rule) {
    String text = fields.get(columns.getOrDefault(column, fields.size()));
    TextRules.damage(text)
        .ifPresent(reason -> problems.add(new RowProblem(row, line, Optional.of(column), reason)));
    Optional<String> fault = rule.apply(text);
    fault.ifPresent(reason -> refuse(column, reason));
    return fault.isPresent() ? "" : text;
  }

  /** Text in one line; absent when blank. */
  Optional<String> line(String column) {
    return present(TextRules.oneLine(checked(column, TextRules::fault)));
  }

  /** Text in one line; its absence is noted, unless something else is wrong with the cell. */
  Optional<String> required(String column) {
    int noted = problems.size();
    Optional<String> text = line(column);
    if (text.isEmpty() && problems.size() == noted) {
      refuse(column, "is required");
    }
    return text;
  }

  /** Text that keeps its line ends; absent when blank. */
  Optional<String> paragraphs(String column) {
    return present(TextRules.paragraphs(checked(column, TextRules::fault)));
  }

  /** A whole number of 1 or more; zero stands for unknown. */
  OptionalLong count(String column) {
    return line(column).map(text -> count(column, text)).orElse(OptionalLong.empty());
  }

  private OptionalLong count(String column, String text) {
    Matcher number = WHOLE_NUMBER.matcher(text);
    if (!number.matches() || number.group(1).startsWith("-")) {
      refuse(column, "must be a whole number of 0 or more, got " + TextRules.shown(text));
      return OptionalLong.empty();
    }
    long value = Long.parseLong(number.group(1));
    return value == 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** As {@link #count}, of a size that has room in an int. */
  OptionalInt smallCount(String column) {
    OptionalLong value = count(column);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.getAsLong() > Integer.MAX_VALUE) {
      refuse(column, "is too large: " + value.getAsLong());
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) value.getAsLong());
  }

  OptionalDouble number(String column) {
    Optional<Double> number =
        line(column)
            .filter(text -> matches(column, text, NUMBER, "must be a number"))
            .map(Double::valueOf);
    return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
  }

  Optional<LocalDate> date(String column) {
    return line(column).flatMap(text -> date(column, text));
  }

  private Optional<LocalDate> date(String column, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException malformed) {
      refuse(column, "must be a date such as 2010-07-16, got " + TextRules.shown(text));
      return Optional.empty();
    }
  }

  /** The texts of a cell that holds a list in a form of its own. */
  List<String> list(String column, Function<String, List<String>> form) {
    try {
      List<String> items = form.apply(checked(column, TextRules::foreignCharacter));
      if (items.size() <= TextRules.MAX_ITEMS) {
        return items;
      }
      refuse(
          column,
          "must have at most %d items, got %d".formatted(TextRules.MAX_ITEMS, items.size()));
    } catch (IllegalArgumentException malformed) {
      refuse(column, String.valueOf(malformed.getMessage()));
    }
    return List.of();
  }

  /** Whether a text of the cell has a form; it is refused when not. */
  boolean matches(String column, String text, Pattern pattern, String rule) {
    boolean matches = pattern.matcher(text).matches();
    if (!matches) {
      refuse(column, "%s, got %s".formatted(rule, TextRules.shown(text)));
    }
    return matches;
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
