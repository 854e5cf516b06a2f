package dev.marquee.analytics.behaviour;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws numbers as people choose: the n-th with a chance in proportion to 1/n. */
final class Zipf {
  private final RandomGenerator random;
  private final double[] until;

  Zipf(long seed, int size) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    until = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 1);
      until[i] = sum;
    }
  }

  /** 0 is the most frequent. */
  int next() {
    int place = Arrays.binarySearch(until, random.nextDouble() * until[until.length - 1]);
    return place < 0 ? -place - 1 : place;
  }
}
