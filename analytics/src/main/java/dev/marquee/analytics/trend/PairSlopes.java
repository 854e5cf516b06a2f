package dev.marquee.analytics.trend;

/**
 * The slopes between any two points of a series, n(n-1)/2 of n points, without looking at each. The
 * slope of a pair is below s if and only if the later point lies below the earlier one once s times
 * the time is taken off all points; pairs in falling order are counted while they are sorted
 * (Matousek, "Randomized optimal algorithm for slope selection", Information Processing Letters 39,
 * 1991, counts so too). For one thread.
 */
final class PairSlopes {
  /** Of the distance between the least and the greatest slope; a slope is told so exactly. */
  private static final double PRECISION = 1e-12;

  private final double[] times;
  private final double[] values;
  private final long pairs;
  private final double[] levelled;
  private final double[] merged;

  /**
   * Takes a series; the arrays are not changed, and must not be.
   *
   * @param times strictly rising, two or more
   * @param values as many
   */
  PairSlopes(double[] times, double[] values) {
    this.times = times;
    this.values = values;
    this.pairs = (long) values.length * (values.length - 1) / 2;
    this.levelled = new double[values.length];
    this.merged = new double[values.length];
  }

  /** How many pairs rise less than that. */
  long below(double slope) {
    level(slope, 1);
    return fallingPairs(0, levelled.length);
  }

  /** How many pairs rise more than that. */
  long above(double slope) {
    level(slope, -1);
    return fallingPairs(0, levelled.length);
  }

  /** The middle one, or the mean of the two in the middle. */
  double median() {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < values.length; i++) {
      double slope = (values[i] - values[i - 1]) / (times[i] - times[i - 1]);
      least = Math.min(least, slope);
      greatest = Math.max(greatest, slope);
    }
    // The slope of any pair is a mean of those between neighbours.
    double exactness = (greatest - least) * PRECISION;
    double lower = ranked((pairs - 1) / 2, least, greatest, exactness);
    return pairs % 2 == 1 ? lower : (lower + ranked(pairs / 2, lower, greatest, exactness)) / 2;
  }

  /**
   * The slope that so many others stand before, by halving.
   *
   * @param least not above it
   * @param greatest not below it
   */
  private double ranked(long rank, double least, double greatest, double exactness) {
    double low = least;
    double high = pairs - above(least) > rank ? least : greatest;
    double middle = low + (high - low) / 2;
    while (high - low > exactness && low < middle && middle < high) {
      if (pairs - above(middle) > rank) {
        high = middle;
      } else {
        low = middle;
      }
      middle = low + (high - low) / 2;
    }
    return high;
  }

  private void level(double slope, int sign) {
    for (int i = 0; i < values.length; i++) {
      levelled[i] = sign * (values[i] - slope * (times[i] - times[0]));
    }
  }

  /** Sorts a part of the levelled points, and tells how many pairs stood in falling order. */
  private long fallingPairs(int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long falling = fallingPairs(from, middle) + fallingPairs(middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || (left < middle && levelled[left] <= levelled[right])) {
        merged[i] = levelled[left++];
      } else {
        merged[i] = levelled[right++];
        falling += middle - left;
      }
    }
    System.arraycopy(merged, from, levelled, from, to - from);
    return falling;
  }
}
