package dev.marquee.store;

import java.util.List;

/**
 * What became of a batch of events; together the numbers are the batch.
 *
 * @param taken events that are new, and on disk now
 * @param repeated events whose first copy is on disk, be it of this batch
 * @param refused events that were not stored, in their order
 */
public record Appended(int taken, int repeated, List<WriteFailure> refused) {
  public static final Appended NOTHING = new Appended(0, 0, List.of());

  public Appended {
    refused = List.copyOf(refused);
    if (taken < 0 || repeated < 0) {
      throw new IllegalArgumentException(
          "counts of events must be 0 or more, got %d and %d".formatted(taken, repeated));
    }
  }
}
