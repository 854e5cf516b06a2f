package dev.marquee.app.simulation;

/**
 * Word of mouth: who liked a film speaks of it for some days, and others look. What is said on a
 * day counts from the next, and all of it takes a bounded part of the interest, so that it never
 * feeds on itself without end. For one thread.
 */
final class Buzz {
  /** Of all interest, the part that follows what others say. */
  private static final double SHARE = 0.25;

  /** Of all interest, the part that talk can bring to one film. */
  private static final double MAX_SHARE = 0.05;

  /** What is kept of it a day later: half in three days. */
  private static final double KEPT = 0.79;

  /** Of few words nobody takes notice. */
  private static final double UNHEARD = 20;

  private final double[] said;
  private final double[] today;

  Buzz(int films) {
    said = new double[films];
    today = new double[films];
  }

  /** Somebody speaks well of a film. */
  void praise(int film, double words) {
    today[film] += words;
  }

  void endDay() {
    for (int film = 0; film < said.length; film++) {
      said[film] = said[film] * KEPT + today[film];
      today[film] = 0;
    }
  }

  /** Adds to the interest in each film, the sum of which is {@code all}. */
  void addTo(double[] interest, double all) {
    double words = UNHEARD;
    for (double film : said) {
      words += film;
    }
    for (int film = 0; film < said.length; film++) {
      interest[film] += all * Math.min(MAX_SHARE, SHARE * said[film] / words);
    }
  }
}
