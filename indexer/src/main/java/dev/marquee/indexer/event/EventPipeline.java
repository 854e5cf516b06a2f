package dev.marquee.indexer.event;

import dev.marquee.audience.Event;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.row.OpenRows;
import dev.marquee.indexer.row.RowRun;
import dev.marquee.indexer.row.RowRun.FileRow;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.indexer.row.StoredRows;
import dev.marquee.indexer.source.Input;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.WriteFailure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
  /** Names the count of events that were there already. */
  public static final String REPEATED = "repeated";

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
  public RowSummary importAll(List<Input> inputs, Consumer<ImportProgress> listener) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new RowRun<Event>(EventLog.MAX_EVENTS, this::store, listener)
        .run(inputs, input -> OpenRows.ofText(input, text -> EventReader.of(text, films, now)));
  }

  private StoredRows store(List<FileRow<Event>> rows) {
    Appended answer = sink.apply(rows.stream().map(row -> row.row().item()).toList());
    return new StoredRows(
        answer.taken(),
        Map.of(REPEATED, (long) answer.repeated()),
        answer.refused().stream().map(failure -> problem(rows, failure)).toList());
  }

  private static Problem problem(List<FileRow<Event>> rows, WriteFailure failure) {
    FileRow<Event> refused = rows.get(failure.index());
    String reason = "is not taken by the store: " + failure.reason();
    return new Problem(
        refused.file(),
        new RowProblem(refused.row().row(), refused.row().line(), Optional.empty(), reason));
  }
}
