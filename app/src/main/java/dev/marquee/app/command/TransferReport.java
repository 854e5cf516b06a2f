package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.transfer.Mirror;

/** What a copy or a restore did, for people and for programs. */
record TransferReport(
    String from,
    String to,
    long kept,
    long written,
    long removed,
    long reviews,
    long reviewsWritten,
    long reviewsRemoved,
    long events,
    long eventsWritten,
    long eventsRemoved,
    int artifacts,
    boolean equal) {

  static TransferReport of(String from, String to, Mirror.Outcome outcome) {
    return new TransferReport(
        from,
        to,
        outcome.films().kept(),
        outcome.films().written(),
        outcome.films().removed(),
        outcome.reviews().kept(),
        outcome.reviews().written(),
        outcome.reviews().removed(),
        outcome.events().kept(),
        outcome.events().written(),
        outcome.events().removed(),
        outcome.artifacts(),
        outcome.equal());
  }

  /** Tells it; returns the exit code. */
  int tell(Surroundings surroundings, boolean json) {
    surroundings.terminal().print(json ? Json.write(this) : sentence());
    if (!equal) {
      surroundings
          .terminal()
          .say(
              "%s was written to all the time; the same command brings over the rest."
                  .formatted(from));
    }
    return equal ? ExitCode.OK : ExitCode.FAILED;
  }

  private String sentence() {
    String films =
        "%s has the %,d films and redirects of %s: %,d written, %,d taken away, %,d artifacts written."
            .formatted(to, kept, from, written, removed, artifacts);
    return films
        + sentence("reviews", reviews, reviewsWritten, reviewsRemoved)
        + sentence("events", events, eventsWritten, eventsRemoved);
  }

  /** Nothing where there is nothing to say. */
  private static String sentence(String plural, long there, long put, long taken) {
    return there == 0 && taken == 0
        ? ""
        : " It has its %,d %s: %,d written, %,d taken away.".formatted(there, plural, put, taken);
  }
}
