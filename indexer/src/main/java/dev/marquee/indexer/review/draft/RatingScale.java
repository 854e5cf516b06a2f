package dev.marquee.indexer.review.draft;

import dev.marquee.indexer.parse.TextRules;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How a source rates films.
 *
 * @param best the best rating there is, 1 to {@link #MAX_BEST}; zero is no rating
 */
public record RatingScale(double best) {
  /** As reviews keep ratings. */
  public static final RatingScale OF_TEN = new RatingScale(10);

  /** Per cent are the finest scale in use. */
  public static final int MAX_BEST = 100;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,10})?");

  public RatingScale {
    if (!(best >= 1 && best <= MAX_BEST)) {
      throw new IllegalArgumentException(
          "the best rating of a scale must be 1..%d, got %s".formatted(MAX_BEST, best));
    }
  }

  /** The scale with this best rating; absent for what is no number that can be one. */
  public static Optional<RatingScale> ofBest(String text) {
    return Optional.of(text)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(number -> Double.parseDouble(number.replace(',', '.')))
        .filter(best -> best >= 1 && best <= MAX_BEST)
        .map(RatingScale::new);
  }

  /**
   * A rating on the scale of 1 to 10, to the nearest whole number and at least 1; absent for zero,
   * by which sources say that there is none.
   *
   * @throws IllegalArgumentException for what is no rating of this scale; the message is a clause
   */
  public OptionalInt toTen(String rating) {
    double value =
        NUMBER.matcher(rating).matches() ? Double.parseDouble(rating.replace(',', '.')) : -1;
    if (value < 0 || value > best) {
      throw new IllegalArgumentException(
          "must be a number of 0 to %s, got %s".formatted(plain(best), TextRules.shown(rating)));
    }
    int tenths = (int) Math.round(value * OF_TEN.best / best);
    return value == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(1, tenths));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
