package dev.marquee.audience;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What belongs to an action, as far as it is known.
 *
 * @param durationSeconds how long it took, 0 to {@link #MAX_DURATION_SECONDS}
 * @param query what was searched for, 1 to {@link #MAX_QUERY_LENGTH} characters
 * @param value the number that the action gave: the stars of a rating, of ten; the results of a
 *     search
 * @param origin where the person came from
 * @param position of the film in the list that it was taken from, 1 to {@link #MAX_POSITION}
 * @param experiment the variant that the person was shown, 1 to {@link #MAX_EXPERIMENT_LENGTH}
 *     characters
 */
public record EventDetails(
    OptionalDouble durationSeconds,
    Optional<String> query,
    OptionalDouble value,
    Optional<Origin> origin,
    OptionalInt position,
    Optional<String> experiment) {
  /** A week: longer than anybody watches, shorter than a clock that is off. */
  public static final double MAX_DURATION_SECONDS = 7 * 24 * 3_600.0;

  public static final int MAX_QUERY_LENGTH = 256;
  public static final int MAX_POSITION = 10_000;
  public static final int MAX_EXPERIMENT_LENGTH = 64;

  public static final EventDetails NONE =
      new EventDetails(
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty());

  public EventDetails {
    durationSeconds.ifPresent(EventDetails::checkDuration);
    query.ifPresent(words -> checkText("query", words, MAX_QUERY_LENGTH));
    value.ifPresent(EventDetails::checkValue);
    position.ifPresent(EventDetails::checkPosition);
    experiment.ifPresent(name -> checkText("experiment", name, MAX_EXPERIMENT_LENGTH));
  }

  private static void checkDuration(double seconds) {
    if (!(seconds >= 0 && seconds <= MAX_DURATION_SECONDS)) {
      throw new IllegalArgumentException(
          "duration_seconds must be 0..%.0f, got %s".formatted(MAX_DURATION_SECONDS, seconds));
    }
  }

  private static void checkValue(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be a number, got " + value);
    }
  }

  private static void checkPosition(int position) {
    if (position < 1 || position > MAX_POSITION) {
      throw new IllegalArgumentException(
          "position must be 1..%d, got %d".formatted(MAX_POSITION, position));
    }
  }

  static void checkText(String field, String text, int maxLength) {
    if (text.isBlank() || text.length() > maxLength) {
      throw new IllegalArgumentException(
          "%s must have 1 to %d characters, got %d".formatted(field, maxLength, text.length()));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(field + " has half a character in it");
    }
  }
}
