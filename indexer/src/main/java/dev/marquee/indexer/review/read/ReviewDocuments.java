package dev.marquee.indexer.review.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.indexer.parse.JsonLines;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.draft.RatingScale;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.row.Row;
import dev.marquee.indexer.row.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * Reads review documents, one JSON object on each line.
 *
 * <pre>
 * {"movie_id": "tmdb-348", "text": "It waits.", "rating": 9, "written_at": "2010-07-16", ..}
 * </pre>
 *
 * Fields that a review does not have are passed over; so is the judgement, which is made anew.
 */
final class ReviewDocuments implements RowReader<ReviewDraft> {
  private final JsonLines lines;
  private final String source;

  ReviewDocuments(Reader text, String source) {
    this.lines = new JsonLines(text);
    this.source = source;
  }

  @Override
  public Optional<Row<ReviewDraft>> next() throws IOException {
    return lines.next().map(raw -> Row.of(raw, this::read));
  }

  private Row<ReviewDraft> read(JsonNode document, long row, long line) {
    return document.isObject()
        ? DraftRows.of(
            new DraftFields(field -> text(document, field), RatingScale.OF_TEN, source), row, line)
        : new Row.Broken<>(
            List.of(new RowProblem(row, line, Optional.empty(), "is no JSON object")));
  }

  /** A text or number; what is neither is not there. */
  private static Optional<String> text(JsonNode document, String field) {
    JsonNode value = document.path(field);
    return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
  }
}
