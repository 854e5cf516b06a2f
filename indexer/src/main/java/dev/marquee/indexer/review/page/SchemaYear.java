package dev.marquee.indexer.review.page;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that a date of schema.org begins with: {@code 1979} or {@code 1979-05-25}. */
final class SchemaYear {
  private static final Pattern START = Pattern.compile("(\\d{4})(?:-.*)?");

  private SchemaYear() {}

  /** Absent when it begins with none. */
  static OptionalInt of(String date) {
    Matcher matcher = START.matcher(date.strip());
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
