package dev.marquee.bench.sentiment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import dev.marquee.review.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of labelled reviews, plain or packed:
 *
 * <pre>
 * label,imdb_id,review        pos,tt0086190,"This final entry in .."
 * </pre>
 *
 * The label is {@code pos} or {@code neg}; {@code imdb_id} need not be there; other columns do not
 * count.
 */
public final class ReviewTable {
  /** In a folder of several tables, the part to train with and the part to measure by. */
  private static final String TRAIN = "imdb_reviews_train.csv.gz";

  private static final String TEST = "imdb_reviews_test.csv.gz";
  private static final Set<String> NEEDED = Set.of("label", "review");

  private ReviewTable() {}

  /** The file itself, or in a folder (or its folder imdb-reviews) the one to train with. */
  public static Path trainingFile(Path fileOrFolder) throws NoSuchFileException {
    return file(fileOrFolder, TRAIN);
  }

  /** The file itself, or in a folder (or its folder imdb-reviews) the one to measure by. */
  public static Path testFile(Path fileOrFolder) throws NoSuchFileException {
    return file(fileOrFolder, TEST);
  }

  private static Path file(Path fileOrFolder, String name) throws NoSuchFileException {
    return Stream.of(
            fileOrFolder,
            fileOrFolder.resolve(name),
            fileOrFolder.resolve("imdb-reviews").resolve(name))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new NoSuchFileException(fileOrFolder.resolve(name).toString()));
  }

  /**
   * All reviews of a table.
   *
   * @throws IOException also for a table of other columns or labels; the message says where
   */
  public static List<LabelledReview> read(Path file) throws IOException {
    List<LabelledReview> reviews = new ArrayList<>();
    try (SourceText text = Input.ofFile(file).open();
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        reviews.add(review(row));
      }
    } catch (CsvParseException malformed) {
      throw new IOException("%s: %s".formatted(file, malformed.getMessage()), malformed);
    }
    return reviews;
  }

  /** Those of a table whose text stands in none of the others. */
  public static List<LabelledReview> without(
      List<LabelledReview> reviews, List<LabelledReview> others) {
    Set<String> seen = others.stream().map(LabelledReview::text).collect(Collectors.toSet());
    return reviews.stream().filter(review -> !seen.contains(review.text())).toList();
  }

  private static LabelledReview review(NamedCsvRecord row) throws IOException {
    if (!row.getHeader().containsAll(NEEDED)) {
      throw new IOException(
          "a table of reviews has the columns label and review, this one has "
              + String.join(", ", row.getHeader()));
    }
    Label label =
        switch (row.getField("label")) {
          case "pos" -> Label.GOOD;
          case "neg" -> Label.BAD;
          default ->
              throw new IOException(
                  "line %d: label is '%s'; allowed are pos and neg"
                      .formatted(row.getStartingLineNumber(), row.getField("label")));
        };
    Optional<String> film = row.findField("imdb_id").filter(id -> !id.isEmpty());
    return new LabelledReview(row.getField("review"), label, film);
  }
}
