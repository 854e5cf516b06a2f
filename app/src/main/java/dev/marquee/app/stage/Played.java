package dev.marquee.app.stage;

/**
 * What became of the acts of an audience.
 *
 * @param events there were
 * @param taken events that are new
 * @param repeated events that the store had already
 * @param refused events that were not stored
 * @param reviews that were written, those that the store had included
 */
public record Played(long events, long taken, long repeated, long refused, long reviews) {
  static final Played NOTHING = new Played(0, 0, 0, 0, 0);

  Played plus(Played other) {
    return new Played(
        events + other.events,
        taken + other.taken,
        repeated + other.repeated,
        refused + other.refused,
        reviews + other.reviews);
  }
}
