package dev.marquee.app.importing;

import dev.marquee.indexer.review.draft.RatingScale;
import dev.marquee.indexer.review.read.ColumnMapping;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How files of reviews are to be read. What is not said is seen from the beginning of the first
 * file: a brace begins documents, a tag a page, and the table of the Large Movie Review Dataset is
 * known by its header.
 *
 * @param kind said by whoever imports
 * @param columns of a table, as {@link ColumnMapping#parse} reads them
 * @param ratingScale the best rating of a table
 * @param source under which reviews are filed that name none, {@code file} where it is not said
 */
public record ReviewFiles(
    Optional<Kind> kind,
    Optional<String> columns,
    Optional<String> ratingScale,
    Optional<String> source) {
  private static final int BEGINNING = 4_096;
  private static final Set<String> IMDB_COLUMNS = Set.of("id", "rating", "imdb_id", "review");
  private static final String USUAL_SOURCE = "file";

  /** How reviews can stand in files. */
  public enum Kind {
    IMDB,
    CSV,
    JSONL,
    PAGES;

    /** The word in commands and requests. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Kind of(String text) {
      return Arrays.stream(values())
          .filter(kind -> kind.text().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "format must be one of %s, got '%s'".formatted(names(), text)));
    }

    private static String names() {
      return Arrays.stream(values()).map(Kind::text).collect(Collectors.joining(", "));
    }
  }

  /** What is said in words. */
  public static ReviewFiles of(
      Optional<String> kind,
      Optional<String> columns,
      Optional<String> ratingScale,
      Optional<String> source) {
    return new ReviewFiles(kind.map(Kind::of), columns, ratingScale, source);
  }

  public ReviewFiles {
    columns.ifPresent(ColumnMapping::parse);
    ratingScale.ifPresent(ReviewFiles::scale);
    if (kind.equals(Optional.of(Kind.CSV)) && columns.isEmpty()) {
      throw new IllegalArgumentException(
          "a table needs its columns named, as in text=review,movie=film,rating=stars");
    }
  }

  /**
   * The kind of some files.
   *
   * @throws IOException when it is not said and cannot be seen
   */
  Kind kindOf(List<Input> inputs) throws IOException {
    if (kind.isPresent()) {
      return kind.get();
    }
    if (columns.isPresent()) {
      return Kind.CSV;
    }
    Input first = inputs.getFirst();
    try (SourceText text = first.open()) {
      return seen(text.peek(BEGINNING).stripLeading())
          .orElseThrow(
              () ->
                  new IOException(
                      "nothing tells how reviews stand in %s; name the format, or the columns of the table"
                          .formatted(first.name())));
    }
  }

  private static Optional<Kind> seen(String beginning) {
    if (beginning.startsWith("{")) {
      return Optional.of(Kind.JSONL);
    }
    if (beginning.startsWith("<")) {
      return Optional.of(Kind.PAGES);
    }
    String header = beginning.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    return List.of(header.split(",", -1)).containsAll(IMDB_COLUMNS)
        ? Optional.of(Kind.IMDB)
        : Optional.empty();
  }

  ReviewFormat table() {
    return new ReviewFormat.Table(
        source.orElse(USUAL_SOURCE),
        ColumnMapping.parse(columns.orElseThrow()),
        ratingScale.map(ReviewFiles::scale).orElse(RatingScale.OF_TEN));
  }

  ReviewFormat documents() {
    return new ReviewFormat.Documents(source.orElse(USUAL_SOURCE));
  }

  private static RatingScale scale(String best) {
    return RatingScale.ofBest(best)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the best rating of a scale must be 1..%d, got '%s'"
                        .formatted(RatingScale.MAX_BEST, best)));
  }
}
