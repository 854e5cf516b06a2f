package dev.marquee.analytics.sentiment;

/**
 * Numbers in 8 bits. A weight is sign(b) * (b / 127)^2 * most: small weights, of which there are
 * hundreds of thousands, are told apart more finely than large ones. A ratio is b / 255 * most.
 */
record Quantisation(float mostWeight, float mostRatio) {
  private static final int BYTES = 1 << Byte.SIZE;
  private static final int RATIO_STEPS = BYTES - 1;

  Quantisation {
    if (!(mostWeight >= 0 && mostRatio >= 0)
        || Float.isInfinite(mostWeight)
        || Float.isInfinite(mostRatio)) {
      throw new IllegalArgumentException(
          "bounds must be 0 or more, got %s and %s".formatted(mostWeight, mostRatio));
    }
  }

  byte ofWeight(double weight) {
    double root = Math.sqrt(Math.abs(weight) / mostWeight);
    return (byte) Math.round(Math.copySign(root * Byte.MAX_VALUE, weight));
  }

  byte ofRatio(double ratio) {
    return (byte) Math.round(Math.abs(ratio) / mostRatio * RATIO_STEPS);
  }

  /** The weight of each byte, by its unsigned value. */
  float[] weights() {
    float[] weights = new float[BYTES];
    for (int i = 0; i < BYTES; i++) {
      double part = (byte) i / (double) Byte.MAX_VALUE;
      weights[i] = (float) (part * Math.abs(part) * mostWeight);
    }
    return weights;
  }

  /** The square of the ratio of each byte, by its unsigned value. */
  float[] squaredRatios() {
    float[] squares = new float[BYTES];
    for (int i = 0; i < BYTES; i++) {
      double ratio = (double) i / RATIO_STEPS * mostRatio;
      squares[i] = (float) (ratio * ratio);
    }
    return squares;
  }
}
