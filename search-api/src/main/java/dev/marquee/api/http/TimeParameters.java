package dev.marquee.api.http;

import dev.marquee.audience.Event;
import dev.marquee.query.Period;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters that tell times: which part of history is meant, and whose days. */
final class TimeParameters {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WINDOW = Pattern.compile("(\\d{1,4})([hd])");
  private static final int QUARTER_HOUR_SECONDS = 15 * 60;

  private final QueryParameters parameters;

  TimeParameters(QueryParameters parameters) {
    this.parameters = parameters;
  }

  /** The difference of a place's clocks from UTC, in whole quarters of an hour; UTC if not told. */
  ZoneOffset offset() {
    Optional<String> text = parameters.text("offset");
    Optional<ZoneOffset> offset =
        text.flatMap(TimeParameters::offset)
            .filter(found -> found.getTotalSeconds() % QUARTER_HOUR_SECONDS == 0);
    if (text.isPresent() && offset.isEmpty()) {
      parameters.error(
          "offset",
          "must be an offset from UTC in quarters of an hour, such as +05:30, got '%s'"
              .formatted(text.get()));
    }
    return offset.orElse(ZoneOffset.UTC);
  }

  /**
   * From {@code from} to {@code to}; all time where neither is told. Dates are days of a place, and
   * the last day is included; a moment at the end is not.
   */
  Period period(ZoneOffset offset) {
    Optional<Instant> from = moment("from", 0, offset);
    Optional<Instant> until = moment("to", 1, offset);
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      parameters.error("to", "must not be before from");
      return Period.ALL_TIME;
    }
    return new Period(from.orElse(Period.ALL_TIME.from()), until.orElse(Period.ALL_TIME.until()));
  }

  /** So many days of UTC, the one of now included. */
  static Period lastDays(int days, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Period.ofDays(today.minusDays(days - 1L), today);
  }

  /** Hours or days, such as {@code 24h} or {@code 7d}, within bounds. */
  Duration window(String name, Duration usual, Duration least, Duration most) {
    Optional<String> text = parameters.text(name);
    Optional<Duration> window =
        text.flatMap(TimeParameters::window)
            .filter(told -> told.compareTo(least) >= 0 && told.compareTo(most) <= 0);
    if (text.isPresent() && window.isEmpty()) {
      parameters.error(
          name,
          "must be hours or days, from %dh to %dd, such as 24h, got '%s'"
              .formatted(least.toHours(), most.toDays(), text.get()));
    }
    return window.orElse(usual);
  }

  /**
   * @param daysOn what is added to a date
   */
  private Optional<Instant> moment(String name, int daysOn, ZoneOffset offset) {
    Optional<String> text = parameters.text(name);
    Optional<Instant> moment =
        text.flatMap(told -> read(told, daysOn, offset))
            .filter(told -> !told.isBefore(Event.EARLIEST) && told.isBefore(Event.LATEST));
    if (text.isPresent() && moment.isEmpty()) {
      parameters.error(
          name,
          "must be a date such as 2026-01-31 or a moment such as 2026-01-31T18:00:00Z, of the years"
              + " 1970 to 9999, got '%s'".formatted(text.get()));
    }
    return moment;
  }

  private static Optional<Instant> read(String text, int daysOn, ZoneOffset offset) {
    try {
      return Optional.of(
          DATE.matcher(text).matches()
              ? LocalDate.parse(text).plusDays(daysOn).atStartOfDay().toInstant(offset)
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return Optional.of(ZoneOffset.of(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> window(String text) {
    Matcher parts = WINDOW.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(parts.group(1));
    return Optional.of(
        parts.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number));
  }
}
