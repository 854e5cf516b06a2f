package dev.marquee.indexer.event;

import dev.marquee.audience.Event;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.WriteFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One import: reads on the calling thread while the batch before is stored on another. */
final class EventRun {
  private final Opening opening;
  private final Function<List<Event>, Appended> sink;
  private final Consumer<ImportProgress> listener;
  private final long started = System.nanoTime();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Skipped> failures = new ArrayList<>();
  private List<Event> batch = new ArrayList<>();
  private @Nullable CompletableFuture<Appended> running;
  private long problemCount;
  private long read;
  private long taken;
  private long repeated;
  private long broken;
  private long bytesBefore;
  private boolean cancelled;

  /** Begins to read a text. */
  @FunctionalInterface
  interface Opening {
    EventReader open(SourceText text) throws IOException;
  }

  EventRun(
      Opening opening, Function<List<Event>, Appended> sink, Consumer<ImportProgress> listener) {
    this.opening = opening;
    this.sink = sink;
    this.listener = listener;
  }

  EventSummary run(List<Input> inputs) {
    OptionalLong bytesTotal =
        inputs.stream().anyMatch(input -> input.sizeBytes().isEmpty())
            ? OptionalLong.empty()
            : OptionalLong.of(
                inputs.stream().mapToLong(input -> input.sizeBytes().orElse(0)).sum());
    try {
      for (Input input : inputs) {
        if (goesOn()) {
          read(input, bytesTotal);
        }
      }
      if (!cancelled) {
        writeBatch();
      }
    } finally {
      finish();
    }
    return summary();
  }

  private void read(Input input, OptionalLong bytesTotal) {
    try (SourceText text = input.open()) {
      Runnable progress =
          () ->
              listener.accept(
                  new ImportProgress(
                      input.name(), read, bytesBefore + text.bytesRead(), bytesTotal));
      progress.run();
      readRows(input.name(), opening.open(text), progress);
      progress.run();
      bytesBefore += text.bytesRead();
    } catch (IOException unreadable) {
      failures.add(
          new Skipped(input.name(), "cannot be read to its end: " + unreadable.getMessage()));
    }
  }

  private void readRows(String file, EventReader rows, Runnable progress) throws IOException {
    Optional<EventRow> row = rows.next();
    while (row.isPresent() && goesOn()) {
      read++;
      switch (row.get()) {
        case EventRow.Taken(Event event) -> batch.add(event);
        case EventRow.Broken(List<RowProblem> reasons) -> broken(file, reasons);
      }
      if (batch.size() == EventLog.MAX_EVENTS) {
        writeBatch();
        progress.run();
      }
      row = rows.next();
    }
  }

  private void broken(String file, List<RowProblem> reasons) {
    broken++;
    problemCount += reasons.size();
    reasons.stream()
        .limit(EventSummary.MAX_PROBLEMS - problems.size())
        .forEach(reason -> problems.add(new Problem(file, reason)));
  }

  /** Begins to store the batch, when the one before is stored. */
  private void writeBatch() {
    finish();
    List<Event> events = batch;
    batch = new ArrayList<>();
    if (!events.isEmpty()) {
      running = CompletableFuture.supplyAsync(() -> sink.apply(events), EventRun::startWriter);
    }
  }

  /** On a thread that nobody interrupts: a store whose file is being written would lose it. */
  private static void startWriter(Runnable work) {
    Thread.ofPlatform().name("event-writer").start(work);
  }

  /** Waits until all is stored; an interrupt does not end the wait and stays set. */
  private void finish() {
    CompletableFuture<Appended> last = running;
    running = null;
    if (last == null) {
      return;
    }
    try {
      stored(last.join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private void stored(Appended answer) {
    taken += answer.taken();
    repeated += answer.repeated();
    for (WriteFailure failure : answer.refused()) {
      failures.add(new Skipped("the store", "did not take an event: " + failure.reason()));
    }
  }

  private boolean goesOn() {
    cancelled |= Thread.currentThread().isInterrupted();
    return !cancelled;
  }

  private EventSummary summary() {
    Outcome unhindered = cancelled ? Outcome.CANCELLED : Outcome.COMPLETE;
    return new EventSummary(
        failures.isEmpty() ? unhindered : Outcome.FAILED,
        read,
        taken,
        repeated,
        broken,
        problems,
        problemCount,
        failures,
        Duration.ofNanos(System.nanoTime() - started));
  }
}
