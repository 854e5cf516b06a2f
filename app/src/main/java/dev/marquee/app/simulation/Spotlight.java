package dev.marquee.app.simulation;

/**
 * What draws people to a film from a day on: that it is released, or that somebody well known
 * speaks of it.
 *
 * @param film its place in the programme
 * @param strength part of all interest that it takes on the first day
 * @param halfLife in days
 * @param turn what it adds in the end to the film's quality, less than 0 where the praise was loud
 */
record Spotlight(int film, long day, double strength, double halfLife, double turn) {
  /** After so many half-lives nobody speaks of it. */
  private static final double HALF_LIVES = 6;

  private static final double TURNING_DAYS = 8;

  boolean isOver(long today) {
    return today - day > HALF_LIVES * halfLife;
  }

  /** Part of all interest that it takes on a day. */
  double on(long today) {
    return today < day ? 0 : strength * Math.pow(2, -(today - day) / halfLife);
  }

  double turnOn(long today) {
    return today < day ? 0 : turn * (1 - Math.pow(2, -(today - day) / TURNING_DAYS));
  }
}
