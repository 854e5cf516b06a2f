package dev.marquee.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.marquee.indexer.parse.RecordSplitter.Piece;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordSplitterTest {
  static List<Long> seeds() {
    return new Random(20_251).longs(50).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cutsWhereTheCsvReaderDoes(long seed) throws IOException {
    Random random = new Random(seed);
    String csv = randomCsv(random);
    List<CsvRecord> whole =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(csv)
            .stream()
            .toList();
    List<Piece> pieces = pieces(RecordSplitter.ofCsv(new DripReader(csv, random)));
    assertThat(pieces.stream().map(RecordSplitterTest::fields))
        .containsExactlyElementsOf(whole.stream().map(CsvRecord::getFields).toList());
    assertThat(pieces).allMatch(piece -> piece.fault().isEmpty());
  }

  @Test
  void tellsTheLineOnWhichARecordBegins() throws IOException {
    String csv = "a\n\"b\n\n b\",c\r\n\n\"d\rd\"\re\n";
    assertThat(pieces(RecordSplitter.ofCsv(new StringReader(csv))))
        .extracting(Piece::text, Piece::line)
        .containsExactly(
            tuple("a", 1L), tuple("\"b\n\n b\",c", 2L), tuple("\"d\rd\"", 6L), tuple("e", 7L));
  }

  @Test
  void beginsAnewBehindTheLineOfAQuoteThatIsNeverClosed() throws IOException {
    String filler = "x".repeat(1_000) + "\n";
    String csv = "\"open\n" + filler.repeat(300) + "last\n";
    List<Piece> pieces = pieces(RecordSplitter.ofCsv(new StringReader(csv)));
    assertThat(pieces).hasSize(302);
    assertThat(pieces.getFirst().fault())
        .hasValue("has a quote that is not closed within 262144 characters");
    assertThat(pieces.subList(1, 302)).allMatch(piece -> piece.fault().isEmpty());
    assertThat(pieces.getLast()).isEqualTo(new Piece("last", 302, Optional.empty()));
  }

  @Test
  void passesOverALineThatIsTooLong() throws IOException {
    String csv = "a\n" + "y".repeat(5_000_000) + "\nb\n" + "z".repeat(2_000_000);
    List<Piece> pieces = pieces(RecordSplitter.ofLines(new StringReader(csv)));
    assertThat(pieces).extracting(Piece::line).containsExactly(1L, 2L, 3L, 4L);
    assertThat(pieces.get(1).fault()).hasValue("is longer than 1048576 characters");
    assertThat(pieces.get(2).text()).isEqualTo("b");
    assertThat(pieces.get(3).fault()).isPresent();
  }

  @Test
  void goesBackToTheSecondLineOfARecord() throws IOException {
    RecordSplitter splitter = RecordSplitter.ofCsv(new StringReader("\"a\nb\nc\"\nd\n"));
    assertThat(splitter.next()).map(Piece::text).hasValue("\"a\nb\nc\"");
    splitter.resumeAtSecondLine();
    assertThat(splitter.next()).hasValue(new Piece("b", 2, Optional.empty()));
    splitter.resumeAtSecondLine();
    assertThat(splitter.next()).hasValue(new Piece("c\"", 3, Optional.empty()));
    assertThat(splitter.next()).hasValue(new Piece("d", 4, Optional.empty()));
    assertThat(splitter.next()).isEmpty();
  }

  @Test
  void givesNothingOfARecordThatAFaultCutsShort() throws IOException {
    Reader broken =
        new Reader() {
          private final Reader before = new StringReader("a\nb\nhalf");

          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            int read = before.read(buffer, offset, length);
            if (read < 0) {
              throw new IOException("cut");
            }
            return read;
          }

          @Override
          public void close() {}
        };
    RecordSplitter splitter = RecordSplitter.ofCsv(broken);
    assertThat(splitter.next()).map(Piece::text).hasValue("a");
    assertThat(splitter.next()).map(Piece::text).hasValue("b");
    assertThatThrownBy(splitter::next).hasMessage("cut");
  }

  private static List<String> fields(Piece piece) {
    return CsvReader.builder().ofSingleCsvRecord(piece.text()).getFields();
  }

  private static List<Piece> pieces(RecordSplitter splitter) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    Optional<Piece> piece = splitter.next();
    while (piece.isPresent()) {
      pieces.add(piece.get());
      piece = splitter.next();
    }
    return pieces;
  }

  private static String randomCsv(Random random) {
    StringBuilder csv = new StringBuilder();
    List<String> lineEnds = List.of("\n", "\r\n", "\r");
    int records = 1 + random.nextInt(40);
    for (int i = 0; i < records; i++) {
      csv.append('r').append(i);
      for (int field = random.nextInt(5); field > 0; field--) {
        csv.append(',').append(randomField(random));
      }
      csv.append(lineEnds.get(random.nextInt(3)));
    }
    return csv.toString();
  }

  private static String randomField(Random random) {
    List<String> parts = List.of("a", " ", "é", "🎬", "long text ".repeat(random.nextInt(200) + 1));
    List<String> quotedParts = List.of(",", "\n", "\r", "\r\n", "\"\"");
    boolean quoted = random.nextBoolean();
    StringBuilder field = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      boolean special = quoted && random.nextBoolean();
      field.append(
          special ? quotedParts.get(random.nextInt(5)) : parts.get(random.nextInt(parts.size())));
    }
    return quoted ? "\"" + field + "\"" : field.toString();
  }

  /** Gives a text in small pieces of any length. */
  private static final class DripReader extends Reader {
    private final Reader text;
    private final Random random;

    DripReader(String text, Random random) {
      this.text = new StringReader(text);
      this.random = random;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      return text.read(buffer, offset, Math.min(length, 1 + random.nextInt(7)));
    }

    @Override
    public void close() {}
  }
}
