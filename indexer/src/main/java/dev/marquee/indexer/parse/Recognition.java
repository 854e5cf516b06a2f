package dev.marquee.indexer.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** What the beginning of a text gives away. */
public sealed interface Recognition {
  /**
   * So much of a text is enough to tell its format: a line of documents is at most that long,
   * mostly.
   */
  int HEAD_LENGTH = 1 << 17;

  /** There is nothing but blanks: as for a file that was not written to its end. */
  Unknown EMPTY = new Unknown("it is empty");

  /** Marquee can read it. */
  record Known(Format format) implements Recognition {}

  /** Marquee can read it together with another table of its folder. */
  record Joined(Part part) implements Recognition {}

  /**
   * Marquee cannot read it.
   *
   * @param reason a clause such as "it is empty"
   */
  record Unknown(String reason) implements Recognition {}

  /**
   * Tells a text by its header line or first object.
   *
   * @param head the first {@link #HEAD_LENGTH} characters, or all
   */
  static Recognition of(String head) {
    String start = head.stripLeading();
    if (start.isEmpty()) {
      return EMPTY;
    }
    if (head.indexOf('\0') >= 0 && head.indexOf('\0') < head.indexOf('\n')) {
      return new Unknown("it is not text");
    }
    return start.startsWith("{") ? ofObjects(start) : ofTable(head);
  }

  private static Recognition ofTable(String head) {
    String line = first(RecordSplitter.ofLines(new StringReader(head)));
    Set<String> columns =
        line.indexOf('\t') >= 0
            ? TsvRowReader.columnsOf(line)
            : CsvRowReader.columnsOf(first(RecordSplitter.ofCsv(new StringReader(head))));
    return TableColumns.TABLES.stream()
        .filter(table -> table.columns().test(columns))
        .map(TableColumns::meaning)
        .findFirst()
        .orElseGet(
            () ->
                new Unknown(
                    "its first line is "
                        + TextRules.shown(head.stripLeading().lines().findFirst().orElse(""))));
  }

  private static Recognition ofObjects(String start) {
    String line = first(RecordSplitter.ofLines(new StringReader(start)));
    Optional<JsonNode> document = DocumentReader.tree(line);
    if (document.isEmpty()) {
      return new Unknown("its first line begins like a JSON object and is none");
    }
    if (WikipediaReader.looksLikeFilm(document.get())) {
      return new Known(Format.WIKIPEDIA);
    }
    return DocumentReader.looksLikeFilm(document.get())
        ? new Known(Format.DOCUMENTS)
        : new Unknown("its first object is not a film document: " + TextRules.shown(line));
  }

  private static String first(RecordSplitter records) {
    try {
      return records.next().map(RecordSplitter.Piece::text).orElse("");
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string is always read", impossible);
    }
  }
}
