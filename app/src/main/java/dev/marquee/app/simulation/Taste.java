package dev.marquee.app.simulation;

/**
 * What somebody likes to see.
 *
 * @param genres a bit for each
 * @param decade the first year of the one that is liked best
 */
record Taste(long genres, int decade) {
  /** Nobody sees only what is liked. */
  private static final double OTHER_GENRES = 0.22;

  private static final double YEARS_OF_LIKING = 40;
  private static final double OTHER_DECADES = 0.35;

  private static final int FIRST_DECADE = 1950;
  private static final int DECADES = 8;

  /** Two or three genres; decades of late more often. */
  static Taste of(Dice dice, int genres) {
    long liked = 0;
    for (int i = 2 + dice.below(2); i > 0 && genres > 0; i--) {
      liked |= 1L << dice.below(genres);
    }
    double late = Math.sqrt(dice.part());
    return new Taste(liked, FIRST_DECADE + 10 * (int) (DECADES * late));
  }

  /** That of somebody who looks for films of these genres. */
  static Taste forGenres(Film film) {
    return new Taste(film.genres(), film.decade());
  }

  /** How well a film fits, 0 to 1. */
  double fit(Film film) {
    double genre = (genres & film.genres()) != 0 ? 1 : OTHER_GENRES;
    double years = Math.min(YEARS_OF_LIKING, Math.abs(film.decade() - decade));
    return genre * (1 - (1 - OTHER_DECADES) * years / YEARS_OF_LIKING);
  }
}
