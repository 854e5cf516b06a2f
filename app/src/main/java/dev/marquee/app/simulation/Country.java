package dev.marquee.app.simulation;

/** Where people live, and by what clock. */
enum Country {
  IN(26, 330),
  US(20, -300),
  GB(10, 0),
  DE(8, 60),
  FR(7, 60),
  BR(8, -180),
  JP(6, 540),
  NG(6, 60),
  CA(4, -300),
  MX(3, -360),
  AU(2, 600);

  private static final double[] WEIGHTS = weights();

  private final double weight;
  private final int offsetMinutes;

  Country(double weight, int offsetMinutes) {
    this.weight = weight;
    this.offsetMinutes = offsetMinutes;
  }

  /** From UTC; summer time is not followed, as the figures do not follow it. */
  int offsetMinutes() {
    return offsetMinutes;
  }

  static Country of(Dice dice) {
    return values()[dice.weighted(WEIGHTS)];
  }

  private static double[] weights() {
    Country[] all = values();
    double[] weights = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      weights[i] = all[i].weight;
    }
    return weights;
  }
}
