package dev.marquee.indexer;

import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.InputSelection.Opening;
import dev.marquee.indexer.InputSelection.Selected;
import dev.marquee.indexer.InputSelection.SelectedPart;
import dev.marquee.indexer.parse.ParsedRow;
import dev.marquee.indexer.parse.RowReader;
import dev.marquee.indexer.parse.TableJoin;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One import: reads on the calling thread while the batch before is stored on another. */
final class ImportRun {
  /**
   * A batch costs a commit of some 25 ms and the look-up of its neighbours; more rows would make a
   * cancelled import wait longer and need more memory.
   */
  private static final int BATCH_ROWS = 2_000;

  /** Reads a text row by row. */
  @FunctionalInterface
  private interface Rows {
    RowReader of(SourceText text) throws IOException;
  }

  private final ImportListener listener;
  private final String documentSource;
  private final Optional<SourceReplacement> replacement;
  private final Catalogue catalogue;
  private final BatchWriter writer;
  private final ImportTally tally;
  private boolean cancelled;

  ImportRun(
      Catalogue catalogue,
      Upkeep upkeep,
      ImportListener listener,
      String documentSource,
      Optional<SourceReplacement> replacement) {
    this.catalogue = catalogue;
    this.listener = listener;
    this.documentSource = documentSource;
    this.replacement = replacement;
    this.tally = new ImportTally();
    this.writer = new BatchWriter(catalogue, upkeep, tally::stored);
  }

  ImportSummary run(InputSelection selection) {
    OptionalLong bytesTotal = bytesTotal(selection);
    boolean stopped = true;
    ImportSummary summary;
    try {
      for (Selected input : selection.selected()) {
        if (goesOn()) {
          importOne(input, bytesTotal);
        }
      }
      replacement.ifPresent(
          source -> source.remove(catalogue, writer, tally, selection.unread(), this::goesOn));
      if (tally.hasChanges() && goesOn()) {
        writer.settle();
      }
      stopped = false;
    } finally {
      summary =
          tally.summary(
              selection.skipped(), replacement.map(SourceReplacement::summary), stopped, cancelled);
      listener.ended(summary);
    }
    return summary;
  }

  private void importOne(Selected input, OptionalLong bytesTotal) {
    Optional<TableJoin> parts = input.parts().isEmpty() ? Optional.empty() : input.format().join();
    parts.ifPresent(join -> readParts(input, join, bytesTotal));
    if (goesOn()) {
      Rows films =
          parts
              .<Rows>map(join -> join::films)
              .orElse(text -> input.format().read(text, documentSource));
      importTable(
          input.input().name(),
          input.format().label(),
          input.opening(),
          watched(input.format().source(documentSource), films),
          bytesTotal);
    }
  }

  /** The same rows, watched where they are of the source that is replaced. */
  private Rows watched(String source, Rows films) {
    return replacement
        .filter(replaced -> replaced.source().equals(source))
        .<Rows>map(replaced -> text -> replaced.watched(films.of(text)))
        .orElse(films);
  }

  private void readParts(Selected films, TableJoin join, OptionalLong bytesTotal) {
    survey(films, join);
    for (SelectedPart part : films.parts()) {
      if (goesOn()) {
        Rows details = text -> join.details(part.part(), text);
        Input input = part.input();
        importTable(input.name(), part.part().label(), input::open, details, bytesTotal);
      }
    }
  }

  private void survey(Selected films, TableJoin join) {
    try (SourceText text = films.opening().open()) {
      RowReader rows = join.survey(text);
      Optional<ParsedRow> row = rows.next();
      while (row.isPresent() && goesOn()) {
        row = rows.next();
      }
    } catch (IOException metAgain) {
      // The films are read once more, and the fault is told then.
      return;
    }
  }

  private void importTable(
      String name, String format, Opening opening, Rows table, OptionalLong bytesTotal) {
    tally.begin(name, format);
    try (SourceText text = opening.open()) {
      Runnable progress = () -> listener.progressed(tally.progress(text.bytesRead(), bytesTotal));
      progress.run();
      Optional<IOException> fault = readRows(table.of(text), progress);
      progress.run();
      tally.end(text.bytesRead(), fault.map(ImportRun::reason));
    } catch (IOException unreadable) {
      tally.end(0, Optional.of(reason(unreadable)));
    }
  }

  /** Reads and stores all rows, or those before the fault that the text ends in. */
  private Optional<IOException> readRows(RowReader rows, Runnable progress) {
    Optional<IOException> fault = Optional.empty();
    List<SourceRecord> batch = new ArrayList<>();
    try {
      Optional<ParsedRow> row = rows.next();
      while (row.isPresent() && goesOn()) {
        tally.read(row.get());
        row.get().record().ifPresent(batch::add);
        if (batch.size() == BATCH_ROWS) {
          writer.write(batch);
          batch = new ArrayList<>();
          progress.run();
        }
        row = rows.next();
      }
    } catch (IOException ended) {
      fault = Optional.of(ended);
    }
    if (!cancelled) {
      writer.write(batch);
    }
    writer.finish();
    return fault;
  }

  private boolean goesOn() {
    cancelled |= Thread.currentThread().isInterrupted();
    return !cancelled;
  }

  private static String reason(IOException fault) {
    return "cannot be read to its end: " + fault.getMessage();
  }

  private static OptionalLong bytesTotal(InputSelection selection) {
    long total = 0;
    for (Selected input : selection.selected()) {
      List<Input> files = new ArrayList<>(List.of(input.input()));
      input.parts().forEach(part -> files.add(part.input()));
      for (Input file : files) {
        if (file.sizeBytes().isEmpty()) {
          return OptionalLong.empty();
        }
        total += file.sizeBytes().getAsLong();
      }
    }
    return OptionalLong.of(total);
  }
}
