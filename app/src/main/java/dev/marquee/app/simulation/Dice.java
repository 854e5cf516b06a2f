package dev.marquee.app.simulation;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance that a number decides beforehand. Whoever needs a choice of its own makes dice from what
 * the choice is about, so that it does not depend on what was chosen before. For one thread.
 */
final class Dice {
  /** 2^64 over the golden ratio: spreads neighbouring numbers (Knuth 6.4). */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  /** Above it, a Poisson number is drawn as a normal one: nobody sees the difference. */
  private static final double LARGE_MEAN = 30;

  private final SplittableRandom random;

  Dice(long key) {
    random = new SplittableRandom(key);
  }

  /** One number of two, in which every bit of both counts (the finaliser of MurmurHash3). */
  static long mix(long one, long other) {
    long mixed = one * GOLDEN + Long.rotateLeft(other * FNV_PRIME, 29) + GOLDEN;
    mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** The number of a text, the same on every machine (FNV-1a). */
  static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** A name that a number decides, in the form of RFC 9562, version 8. */
  static UUID name(long key) {
    long high = (mix(key, 1) & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
    long low = (mix(key, 2) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** 0 to 1, without 1. */
  double part() {
    return random.nextDouble();
  }

  /** 0 to below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Mean 0, deviation 1. */
  double normal() {
    return random.nextGaussian();
  }

  double exponential(double mean) {
    return mean * random.nextExponential();
  }

  /** How often something goes on that goes on with a probability, at most so often. */
  int times(double goesOn, int max) {
    int times = 0;
    while (times < max && chance(goesOn)) {
      times++;
    }
    return times;
  }

  /** How often something happens that happens so often in the mean. */
  int poisson(double mean) {
    if (mean > LARGE_MEAN) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    }
    double limit = Math.exp(-mean);
    double product = part();
    int count = 0;
    while (product > limit) {
      product *= part();
      count++;
    }
    return count;
  }

  /** One of several, each as likely as its weight says. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = sum * part();
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
