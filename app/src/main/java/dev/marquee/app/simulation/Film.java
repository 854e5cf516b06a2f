package dev.marquee.app.simulation;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A film as the audience knows it.
 *
 * @param hash of its id
 * @param genres a bit for each, by their place among all genres
 * @param kind its first genre in lower case, such as "comedy"; empty without one
 * @param decade its first year, 0 when not known
 * @param minutes how long it runs
 * @param fame how much it is thought of, compared with others
 * @param quality 0 to 1, which people think of it in the mean
 * @param swing how far the mean goes up and down, 0 for most
 * @param period of that, in days
 */
record Film(
    MovieId id,
    long hash,
    String title,
    long genres,
    String kind,
    int decade,
    int minutes,
    double fame,
    double quality,
    double swing,
    double period) {
  private static final int USUAL_MINUTES = 105;

  /** Few films take most of the interest: a power law, cut so that none takes all. */
  private static final double FAME_POWER = -0.55;

  private static final double MAX_FAME = 60;

  /** The prominence of a film whose votes nobody counted; others are measured against it. */
  private static final double USUAL_PROMINENCE = 0.35;

  private static final double PROMINENCE_POWER = 4;

  /** Years after which the interest in what is new has halved. */
  private static final double NEWNESS_YEARS = 12;

  private static final double MEAN_QUALITY = 0.62;
  private static final double QUALITY_SPREAD = 0.11;
  private static final double STARS = 10;
  private static final double SWINGING = 0.12;
  private static final double SWING = 0.3;
  private static final double MIN_PERIOD = 100;
  private static final double MAX_PERIOD = 220;

  /**
   * Knows a film.
   *
   * @param genres all that there are, sorted
   * @param year in which the audience lives
   */
  static Film of(Movie movie, List<String> genres, int year, long seed) {
    MovieFacts facts = movie.facts();
    long hash = Dice.hash(movie.id().value());
    Dice dice = new Dice(Dice.mix(seed, hash));
    int age = Math.max(0, year - facts.releaseYear().orElse(year - 3 * (int) NEWNESS_YEARS));
    double fame = Math.min(MAX_FAME, Math.pow(1 - dice.part(), FAME_POWER));
    double known = Math.pow(facts.prominence() / USUAL_PROMINENCE, PROMINENCE_POWER);
    double quality = quality(facts.rankedRating(), dice);
    return new Film(
        movie.id(),
        hash,
        facts.title(),
        bits(facts.genres(), genres),
        facts.genres().stream().findFirst().orElse("").toLowerCase(Locale.ROOT),
        facts.releaseYear().orElse(0) / 10 * 10,
        facts.runtimeMinutes().orElse(USUAL_MINUTES),
        fame * known * (1 + 2 * Math.pow(2, -age / NEWNESS_YEARS)),
        quality,
        dice.chance(SWINGING) ? SWING : 0,
        dice.between(MIN_PERIOD, MAX_PERIOD));
  }

  private static double quality(OptionalDouble rating, Dice dice) {
    double drawn = MEAN_QUALITY + QUALITY_SPREAD * dice.normal();
    return Math.clamp(rating.isPresent() ? rating.getAsDouble() / STARS : drawn, 0.2, 0.95);
  }

  private static long bits(List<String> genres, List<String> all) {
    long bits = 0;
    for (String genre : genres) {
      // Beyond 64 kinds of film, several share a bit.
      bits |= 1L << all.indexOf(genre);
    }
    return bits;
  }

  /** What people think of it on a day, 0 to 1. */
  double qualityOn(long day) {
    double turn = 2 * Math.PI * (day / period + (hash & 0xFF) / 256.0);
    return quality + swing * Math.sin(turn);
  }

  boolean hasKind() {
    return !kind.isEmpty();
  }
}
