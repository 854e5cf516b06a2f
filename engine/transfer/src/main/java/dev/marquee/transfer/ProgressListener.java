package dev.marquee.transfer;

/** Told how far a transfer is, on the thread that transfers; what it throws ends the transfer. */
@FunctionalInterface
public interface ProgressListener {
  ProgressListener NONE = (step, done, total) -> {};

  /** What is being done. */
  enum Step {
    COMPARING,
    WRITING,
    CHECKING
  }

  /**
   * So many films, redirects and reviews were gone through.
   *
   * @param total about; may be passed
   */
  void progressed(Step step, long done, long total);
}
