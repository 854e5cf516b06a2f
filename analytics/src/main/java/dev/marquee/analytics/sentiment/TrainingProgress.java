package dev.marquee.analytics.sentiment;

/** Told how far a training is, by the thread that trains, in the order of the work. */
@FunctionalInterface
public interface TrainingProgress {
  TrainingProgress NONE = (step, done, total) -> {};

  void at(String step, int done, int total);
}
