package dev.marquee.catalog;

import java.util.Arrays;

/** A point of the unit sphere; films that lie close together are alike. Immutable. */
public final class Embedding {
  /** Lucene and Elasticsearch index no longer ones by default. */
  public static final int MAX_DIMENSIONS = 1024;

  /**
   * A vector this near to length 1 is kept to the bit, so that storing and reading back changes
   * nothing.
   */
  private static final double UNIT_TOLERANCE = 1e-5;

  private final float[] values;

  private Embedding(float[] values) {
    this.values = values;
  }

  /**
   * The direction of a vector.
   *
   * @param values 1 to 1,024 finite numbers, not all zero; copied
   */
  public static Embedding of(float[] values) {
    if (values.length == 0 || values.length > MAX_DIMENSIONS) {
      throw new IllegalArgumentException(
          "an embedding has 1 to 1024 dimensions, got " + values.length);
    }
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    if (!Double.isFinite(squares) || squares == 0) {
      throw new IllegalArgumentException("an embedding needs finite values that are not all zero");
    }
    double length = Math.sqrt(squares);
    if (Math.abs(length - 1) < UNIT_TOLERANCE) {
      return new Embedding(values.clone());
    }
    float[] unit = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      unit[i] = (float) (values[i] / length);
    }
    return new Embedding(unit);
  }

  public int dimensions() {
    return values.length;
  }

  /** A copy of the coordinates, of Euclidean length 1. */
  public float[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Embedding" + Arrays.toString(values);
  }
}
