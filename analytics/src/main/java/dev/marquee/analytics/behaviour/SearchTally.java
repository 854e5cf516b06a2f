package dev.marquee.analytics.behaviour;

import java.util.OptionalDouble;

/**
 * What came of some searches.
 *
 * @param counted searches that told how many results they had
 * @param withoutResults of those, the ones that had none
 * @param clicked searches after which, in the same visit and before its next search, a result was
 *     clicked
 * @param positioned clicks on results that told the result's position
 * @param positions the sum of those positions, the first being 1
 */
public record SearchTally(
    long searches,
    long counted,
    long withoutResults,
    long clicked,
    long positioned,
    long positions) {
  static final SearchTally NONE = new SearchTally(0, 0, 0, 0, 0, 0);

  public SearchTally {
    if (withoutResults > counted || counted > searches || clicked > searches) {
      throw new IllegalArgumentException(
          "of %d searches no more can be counted or clicked, got %d and %d, and %d without results"
              .formatted(searches, counted, clicked, withoutResults));
    }
  }

  SearchTally plus(SearchTally other) {
    return new SearchTally(
        searches + other.searches,
        counted + other.counted,
        withoutResults + other.withoutResults,
        clicked + other.clicked,
        positioned + other.positioned,
        positions + other.positions);
  }

  /** The part of the searches that a click followed, 0 to 1; empty without a search. */
  public OptionalDouble clickThrough() {
    return part(clicked, searches);
  }

  /** Of the searches that told their results, those without, 0 to 1; empty when none told. */
  public OptionalDouble withoutResultsRate() {
    return part(withoutResults, counted);
  }

  /** 1 is the first of the list; empty when no click told its position. */
  public OptionalDouble meanPosition() {
    return part(positions, positioned);
  }

  private static OptionalDouble part(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
