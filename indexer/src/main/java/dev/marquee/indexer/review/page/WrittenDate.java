package dev.marquee.indexer.review.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the dates of pages. One that cannot be read is no reason to lose a review. */
final class WrittenDate {
  private static final int DAY_LENGTH = "2010-07-16".length();

  private WrittenDate() {}

  /**
   * The date in the form of ISO 8601; absent when it is in none of the forms.
   *
   * @param forms besides ISO 8601, with English names of months
   */
  static Optional<String> iso(String text, List<DateTimeFormatter> forms) {
    String day = text.substring(0, Math.min(DAY_LENGTH, text.length()));
    Optional<String> found =
        tried(() -> OffsetDateTime.parse(text).toString())
            .or(() -> tried(() -> LocalDate.parse(day).toString()));
    for (DateTimeFormatter form : forms) {
      found = found.or(() -> tried(() -> LocalDate.parse(text, form).toString()));
    }
    return found;
  }

  private static Optional<String> tried(Supplier<String> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
