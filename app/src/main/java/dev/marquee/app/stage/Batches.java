package dev.marquee.app.stage;

import dev.marquee.app.simulation.Act;
import dev.marquee.app.simulation.Simulation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The acts of an audience, some at a time. For one thread. */
final class Batches {
  private final Simulation simulation;
  private Act next;

  /**
   * @param from acts before it are passed over; they are made all the same, since what comes after
   *     depends on them
   * @param stopped ends the passing over; then nothing more is to be asked for
   */
  Batches(Simulation simulation, Instant from, BooleanSupplier stopped) {
    this.simulation = simulation;
    this.next = simulation.next();
    while (next.time().isBefore(from) && !stopped.getAsBoolean()) {
      next = simulation.next();
    }
  }

  /** When the next act comes. */
  Instant nextTime() {
    return next.time();
  }

  /** The next acts before a moment, at most so many. */
  List<Act> next(Instant until, int size) {
    List<Act> acts = new ArrayList<>();
    while (acts.size() < size && next.time().isBefore(until)) {
      acts.add(next);
      next = simulation.next();
    }
    return acts;
  }
}
