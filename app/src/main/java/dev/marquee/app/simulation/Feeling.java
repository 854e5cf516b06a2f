package dev.marquee.app.simulation;

/** What somebody thinks of a film that was seen. */
final class Feeling {
  static final int LOVED = 8;
  static final int LIKED = 7;
  static final int DISLIKED = 4;

  private static final int MAX_STARS = 10;

  /** Who sees what fits is kinder than who does not. */
  private static final double FIT_COUNTS = 0.12;

  private static final double MOOD = 0.17;

  private Feeling() {}

  /**
   * The stars that somebody gives, 1 to 10.
   *
   * @param quality that others see in the film, 0 to 1
   */
  static int stars(Person person, Film film, double quality, Dice dice) {
    double fit = FIT_COUNTS * (person.taste().fit(film) - 0.5);
    double felt = quality + person.kindness() + fit + MOOD * dice.normal();
    return Math.clamp(Math.round(1 + (MAX_STARS - 1) * felt), 1, MAX_STARS);
  }
}
