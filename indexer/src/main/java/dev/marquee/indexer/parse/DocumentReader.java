package dev.marquee.indexer.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.document.DocumentException;
import dev.marquee.document.MovieDocument;
import dev.marquee.document.MovieField;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads film documents, one JSON object on each line.
 *
 * <pre>
 * {"ids": {"tmdb": "155"}, "title": "The Dark Knight", "release_year": 2008, ..}
 * </pre>
 *
 * A record is known again by its {@code movie_id}, else by its first number in a public register,
 * else by title, year and director together.
 */
final class DocumentReader implements RowReader {
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Other JSON has titles too; a film document has one of these beside, or nothing foreign. */
  private static final Set<String> TELLING =
      Set.of(MovieField.MOVIE_ID, MovieField.IDS, MovieField.RELEASE_YEAR, MovieField.RELEASE_DATE);

  private static final int MAX_ID_LENGTH = 300;

  private final JsonLines lines;
  private final String source;

  DocumentReader(Reader text, String source) {
    this.lines = new JsonLines(text);
    this.source = source;
  }

  /** The object on a line, if it is one. */
  static Optional<JsonNode> tree(String line) {
    try {
      return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  static boolean looksLikeFilm(JsonNode document) {
    return document.path(MovieField.TITLE).isTextual()
        && (TELLING.stream().anyMatch(document::has) || isFilm(document));
  }

  private static boolean isFilm(JsonNode document) {
    try {
      MovieDocument.readFacts(document);
      return true;
    } catch (DocumentException foreign) {
      return false;
    }
  }

  @Override
  public Optional<ParsedRow> next() throws IOException {
    return lines.next().map(this::parse);
  }

  private ParsedRow parse(RawRow<JsonNode> raw) {
    return switch (raw) {
      case RawRow.Broken<JsonNode>(RowProblem problem) -> ParsedRow.broken(problem);
      case RawRow.Whole<JsonNode> whole -> read(whole);
    };
  }

  private ParsedRow read(RawRow.Whole<JsonNode> whole) {
    List<RowProblem> problems = new ArrayList<>();
    Fate fate = Fate.BROKEN;
    if (checkTexts(whole.content(), "", whole, problems)) {
      try {
        fate = new Fate.Film(record(whole.content()));
      } catch (DocumentException wrong) {
        wrong
            .errors()
            .forEach(error -> problems.add(problem(whole, error.field(), error.message())));
      }
    }
    return new ParsedRow(fate, problems);
  }

  private SourceRecord record(JsonNode document) throws DocumentException {
    MovieFacts facts = MovieDocument.readFacts(document);
    return new SourceRecord(new SourceKey(source, key(document, facts)), facts);
  }

  private static String key(JsonNode document, MovieFacts facts) {
    String movieId = document.path(MovieField.MOVIE_ID).asText().strip();
    if (!movieId.isEmpty() && movieId.length() <= MAX_ID_LENGTH) {
      return movieId;
    }
    return facts.externalIds().stream()
        .findFirst()
        .map(id -> id.registry().key() + ":" + id.value())
        .filter(id -> id.length() <= MAX_ID_LENGTH)
        .orElseGet(() -> hash(facts));
  }

  private static String hash(MovieFacts facts) {
    String year = facts.releaseYear().isPresent() ? "" + facts.releaseYear().getAsInt() : "";
    String director = facts.directors().stream().findFirst().orElse("");
    return ContentHash.of(List.of(facts.title(), year, director));
  }

  /** Looks at all texts of a document; tells whether they can be taken. */
  private static boolean checkTexts(
      JsonNode node, String field, RawRow.Whole<JsonNode> row, List<RowProblem> problems) {
    boolean taken = true;
    if (node.isTextual()) {
      Optional<String> fault = TextRules.fault(node.textValue());
      fault
          .or(() -> TextRules.damage(node.textValue()))
          .ifPresent(reason -> problems.add(problem(row, field, reason)));
      return fault.isEmpty();
    }
    for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
      taken &= checkTexts(item, field, row, problems);
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String path = field.isEmpty() ? property.getKey() : field + "." + property.getKey();
      taken &= checkTexts(property.getValue(), path, row, problems);
    }
    return taken;
  }

  private static RowProblem problem(RawRow.Whole<JsonNode> row, String field, String reason) {
    return new RowProblem(
        row.row(), row.line(), field.isEmpty() ? Optional.empty() : Optional.of(field), reason);
  }
}
