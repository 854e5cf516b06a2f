package dev.marquee.indexer;

import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.ImportSummary.Removal;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.parse.ParsedRow;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import dev.marquee.indexer.parse.RowReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Takes away the stored records of a source that an import did not meet. It does nothing as soon as
 * a record might have been missed: what a broken row, a file that cannot be read or an unfinished
 * import would have told is not known.
 */
final class SourceReplacement {
  private static final String STOPPED = "the import was stopped";

  private final String source;
  private final KeyMarks met = new KeyMarks();
  private long metCount;
  private long broken;
  private long records;
  private long films;

  /** Why the removal is not complete, a clause. */
  private Optional<String> hindrance = Optional.of("the import ended before");

  SourceReplacement(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  /** The rows of a table of the source's films, looked at while somebody else reads them. */
  RowReader watched(RowReader rows) {
    return () -> {
      Optional<ParsedRow> row = rows.next();
      row.ifPresent(this::see);
      return row;
    };
  }

  private void see(ParsedRow row) {
    switch (row.fate()) {
      case Fate.Film film -> {
        met.add(film.record().key());
        metCount++;
      }
      case Fate.Broken unknown -> broken++;
      case Fate.Detail added -> {}
      case Fate.PassedOver notTaken -> {}
    }
  }

  /**
   * Removes, when all rows were read and stored.
   *
   * @param unread files that may have held records of the source
   * @param goesOn asked between two steps
   */
  void remove(
      Catalogue catalogue,
      BatchWriter writer,
      ImportTally tally,
      List<Skipped> unread,
      BooleanSupplier goesOn) {
    hindrance = goesOn.getAsBoolean() ? objection(tally, unread) : Optional.of(STOPPED);
    if (hindrance.isPresent()) {
      return;
    }
    hindrance = Optional.of("the store failed");
    Predicate<SourceKey> stale = met.unseen(source);
    Optional<MovieId> last = Optional.empty();
    do {
      Optional<MovieId> after = last;
      ForgottenRecords forgotten = writer.run(() -> catalogue.forgetNext(after, stale));
      tally.updated(forgotten.update());
      records += forgotten.records();
      films += forgotten.films();
      last = forgotten.last();
    } while (last.isPresent() && goesOn.getAsBoolean());
    hindrance = last.isPresent() ? Optional.of(STOPPED) : refusals(tally);
  }

  private Optional<String> objection(ImportTally tally, List<Skipped> unread) {
    if (tally.hasFailed()) {
      return Optional.of("not everything was read and stored");
    }
    if (!unread.isEmpty()) {
      Skipped first = unread.getFirst();
      return Optional.of("what %s holds is not known, %s".formatted(first.name(), first.reason()));
    }
    if (broken > 0) {
      return Optional.of(String.format(Locale.ROOT, "%,d of its rows could not be read", broken));
    }
    return metCount == 0 ? Optional.of("none of its films is in the files") : Optional.empty();
  }

  private static Optional<String> refusals(ImportTally tally) {
    return tally.hasFailed()
        ? Optional.of("the store did not take every change")
        : Optional.empty();
  }

  Removal summary() {
    String sentence =
        records == 0
            ? "No record of %s was removed: %s."
            : "Old records of %s are left: %s. The same import removes them.";
    return new Removal(
        source, records, films, hindrance.map(reason -> sentence.formatted(source, reason)));
  }
}
