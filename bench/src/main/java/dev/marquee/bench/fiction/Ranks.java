package dev.marquee.bench.fiction;

import java.util.random.RandomGenerator;

/**
 * Ranks drawn as words of a text or names of people are: the chance of rank r, from 0, falls as 1 /
 * (r + shift), which is Zipf's law with Mandelbrot's shift (Mandelbrot 1953, "An informational
 * theory of the statistical structure of language").
 *
 * @param count of the ranks, 1 or more
 * @param shift the larger, the less the first ranks stand out; above 0
 */
record Ranks(int count, double shift) {
  Ranks {
    if (count < 1 || !(shift > 0)) {
      throw new IllegalArgumentException(
          "ranks need a count of 1 or more and a shift above 0, got %d and %s"
              .formatted(count, shift));
    }
  }

  /** A rank from 0 to below the count, by the inverse of the distribution; same everywhere. */
  int draw(RandomGenerator random) {
    double whole = StrictMath.log(1 + count / shift);
    double rank = shift * (StrictMath.exp(random.nextDouble() * whole) - 1);
    return Math.min((int) rank, count - 1);
  }
}
