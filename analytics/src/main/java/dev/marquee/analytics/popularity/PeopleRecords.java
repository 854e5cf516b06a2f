package dev.marquee.analytics.popularity;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the films of people came to. A person's record as of a day counts the films that came out
 * before that day and nothing of later ones, so that a film's own fate is not among what its
 * forecast is made from. How popular those films are is known as of the day of the training only.
 */
final class PeopleRecords implements Serializable {
  private static final long serialVersionUID = 1;

  /** So many of a cast make a name for a film. */
  static final int LEADING_CAST = 5;

  private static final double DAYS_OF_A_YEAR = 365.25;

  /** A film of eight years ago says half as much as one of yesterday. */
  private static final double HALF_LIFE_DAYS = 8 * DAYS_OF_A_YEAR;

  /**
   * One usual film, of half weight, is counted with the record, so that a single hit is not taken
   * for a rule.
   */
  private static final double PRIOR_WEIGHT = 0.5;

  private static final double USUAL_POPULARITY = 50;

  private static final ArrayList<Past> NO_FILMS = new ArrayList<>(0);

  private final HashMap<String, ArrayList<Past>> films = new HashMap<>();

  private record Past(long day, double popularity, double logRevenue) implements Serializable {}

  /**
   * A person's record as of a day.
   *
   * @param films that came out before
   * @param popularity their average, the late ones counting more, 0..100; unknown without films
   * @param best the most popular, 0..100
   * @param logRevenue the average of the natural logarithm of their revenues in dollars, 0 for an
   *     unknown one
   * @param daysSinceLast one came out
   */
  record Standing(
      double films, double popularity, double best, double logRevenue, double daysSinceLast) {
    static final Standing NONE =
        new Standing(
            0, FilmEncoder.UNKNOWN, FilmEncoder.UNKNOWN, FilmEncoder.UNKNOWN, FilmEncoder.UNKNOWN);

    boolean isKnown() {
      return films > 0;
    }
  }

  /**
   * Adds a film to the records of its directors and leading actors; one without a year is left out.
   */
  void add(MovieFacts film, double popularity) {
    Release.day(film)
        .map(LocalDate::toEpochDay)
        .ifPresent(
            day -> {
              Past past = new Past(day, popularity, Math.log1p((double) film.revenue().orElse(0)));
              names(film)
                  .forEach(name -> films.computeIfAbsent(name, key -> new ArrayList<>()).add(past));
            });
  }

  private static Set<String> names(MovieFacts film) {
    Set<String> names = new LinkedHashSet<>(film.directors());
    film.cast().stream().limit(LEADING_CAST).map(Credit::name).forEach(names::add);
    return names;
  }

  /** The record of a person before a day. */
  Standing of(String name, long day) {
    int count = 0;
    double best = 0;
    double revenue = 0;
    double weights = PRIOR_WEIGHT;
    double weighted = PRIOR_WEIGHT * USUAL_POPULARITY;
    long last = Long.MIN_VALUE;
    for (Past film : films.getOrDefault(name, NO_FILMS)) {
      if (film.day < day) {
        count++;
        best = Math.max(best, film.popularity);
        revenue += film.logRevenue;
        last = Math.max(last, film.day);
        double weight = Math.pow(0.5, (day - film.day) / HALF_LIFE_DAYS);
        weights += weight;
        weighted += weight * film.popularity;
      }
    }
    return count == 0
        ? Standing.NONE
        : new Standing(count, weighted / weights, best, revenue / count, day - last);
  }
}
