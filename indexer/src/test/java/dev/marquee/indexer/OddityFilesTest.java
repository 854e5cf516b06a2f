package dev.marquee.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.document.MovieDocument;
import dev.marquee.indexer.parse.ParsedRow;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import dev.marquee.indexer.parse.Recognition;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.parse.RowReader;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code oddities} is read; what comes out is compared with the text of the same
 * name under {@code oddities-read}: one line for each row, its problems indented below.
 */
class OddityFilesTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("oddities"))) {
      return files.map(Path::getFileName).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void readsOddFilesAsWritten(Path file) throws IOException {
    assertThat(read(file)).isEqualTo(expected(file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void readsTheSameWhereTheLanguageIsTurkish(Path file) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(read(file)).isEqualTo(expected(file));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String expected(Path file) throws IOException {
    return Files.readString(RESOURCES.resolve("oddities-read").resolve(file + ".txt"));
  }

  private static String read(Path file) throws IOException {
    StringBuilder read = new StringBuilder();
    try (SourceText text = Input.ofFile(RESOURCES.resolve("oddities").resolve(file)).open()) {
      switch (Recognition.of(text.peek(Recognition.HEAD_LENGTH))) {
        case Recognition.Unknown(String reason) -> read.append(reason).append('\n');
        case Recognition.Joined(var part) ->
            read.append(part.label()).append(": ").append(part.alone()).append('\n');
        case Recognition.Known(var format) -> {
          read.append(format.label()).append('\n');
          describe(format.read(text, "jsonl"), read);
        }
      }
    }
    return read.toString();
  }

  private static void describe(RowReader rows, StringBuilder read) throws IOException {
    Stream.generate(() -> next(rows))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .forEach(row -> describe(row, read));
  }

  private static Optional<ParsedRow> next(RowReader rows) {
    try {
      return rows.next();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void describe(ParsedRow row, StringBuilder read) {
    read.append(
            switch (row.fate()) {
              case Fate.Film(SourceRecord record) -> shown(record);
              case Fate.Detail detail -> "detail";
              case Fate.PassedOver(String reason) -> "passed over: " + reason;
              case Fate.Broken broken -> "broken";
            })
        .append('\n');
    for (RowProblem problem : row.problems()) {
      read.append("  row ").append(problem.row()).append(", line ").append(problem.line());
      problem.column().ifPresent(column -> read.append(", ").append(column));
      read.append(": ").append(problem.reason()).append('\n');
    }
  }

  private static String shown(SourceRecord record) {
    MovieFacts facts = record.facts();
    return record.key() + " " + MovieDocument.of(facts);
  }
}
