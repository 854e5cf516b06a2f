package dev.marquee.indexer.event;

import dev.marquee.audience.Event;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.source.Input;
import dev.marquee.store.Appended;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Imports events: reads, and hands over in batches. Holds two batches in memory, however many
 * events there are.
 *
 * <p>An interrupt of the calling thread ends an import after the batch that is being stored; the
 * interrupt stays set. What the sink throws ends it too and is thrown.
 */
public final class EventPipeline {
  private final Function<ExternalId, Optional<MovieId>> films;
  private final Function<List<Event>, Appended> sink;
  private final InstantSource clock;

  /**
   * @param films finds the film that a register knows by a number
   * @param sink keeps events for good, the first of each id; called by one thread at a time, not by
   *     the one that called for the import
   */
  public EventPipeline(
      Function<ExternalId, Optional<MovieId>> films,
      Function<List<Event>, Appended> sink,
      InstantSource clock) {
    this.films = films;
    this.sink = sink;
    this.clock = clock;
  }

  /**
   * Imports tables and documents of events and MovieLens' ratings, gzip or plain.
   *
   * @param listener told on the calling thread when a file begins and ends, and after each batch
   */
  public EventSummary importAll(List<Input> inputs, Consumer<ImportProgress> listener) {
    return new EventRun(
            text -> EventReader.of(text, films, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
            sink,
            listener)
        .run(inputs);
  }
}
