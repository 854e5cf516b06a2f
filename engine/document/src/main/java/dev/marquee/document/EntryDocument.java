package dev.marquee.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * All that a store keeps of a film, as one JSON text, from which every index can be built again.
 *
 * <pre>
 * {"movie": {..}, "records": [{"source": "tmdb", "record": "155", "facts": {..}}], "vector": "PxmZmj9MzM0="}
 * </pre>
 *
 * <p>The vector is its coordinates as big-endian 32-bit floats, in Base64: a third of the decimals,
 * and exact.
 */
public final class EntryDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MOVIE = "movie";
  private static final String RECORDS = "records";
  private static final String SOURCE = "source";
  private static final String RECORD = "record";
  private static final String FACTS = "facts";
  private static final String VECTOR = "vector";

  private EntryDocument() {}

  /** UTF-8. */
  public static byte[] write(CatalogEntry entry) {
    try {
      return JSON.writeValueAsBytes(of(entry));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  /** The same, for stores that put it into a document of their own. */
  public static ObjectNode of(CatalogEntry entry) {
    ObjectNode node = JSON.createObjectNode();
    node.set(MOVIE, MovieDocument.of(entry.movie()));
    ArrayNode records = node.putArray(RECORDS);
    for (SourceRecord record : entry.records()) {
      ObjectNode recordNode = records.addObject();
      recordNode.put(SOURCE, record.key().source()).put(RECORD, record.key().record());
      recordNode.set(FACTS, MovieDocument.of(record.facts()));
    }
    entry.vector().ifPresent(vector -> node.put(VECTOR, bytes(vector)));
    return node;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DocumentException when it is something else
   */
  public static CatalogEntry read(byte[] json) throws DocumentException {
    return read(parse(json));
  }

  /**
   * Reads what {@link #of} made.
   *
   * @throws DocumentException when it is something else
   */
  public static CatalogEntry read(JsonNode node) throws DocumentException {
    try {
      List<SourceRecord> records = new ArrayList<>();
      for (JsonNode record : node.path(RECORDS)) {
        SourceKey key = new SourceKey(record.path(SOURCE).asText(), record.path(RECORD).asText());
        records.add(new SourceRecord(key, MovieDocument.readStoredFacts(record.path(FACTS))));
      }
      Movie movie = MovieDocument.readMovie(node.path(MOVIE));
      return new CatalogEntry(movie, records, vector(node.path(VECTOR)));
    } catch (IllegalArgumentException malformed) {
      throw new DocumentException(
          List.of(new FieldError("", String.valueOf(malformed.getMessage()))));
    }
  }

  /**
   * Reads the film alone, for answers that do not show its sources. It stands first; what follows
   * it is not even parsed.
   *
   * @throws DocumentException when it is something else
   */
  public static Movie readMovie(byte[] json) throws DocumentException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      if (!MOVIE.equals(parser.nextFieldName())) {
        throw new DocumentException(List.of(new FieldError(MOVIE, "is not there")));
      }
      parser.nextToken();
      return MovieDocument.readMovie(JSON.readTree(parser));
    } catch (IOException malformed) {
      throw notJson(malformed);
    }
  }

  /** As above, from what {@link #of} made, or from a part of it that holds the film. */
  public static Movie readMovie(JsonNode node) throws DocumentException {
    return MovieDocument.readMovie(node.path(MOVIE));
  }

  private static JsonNode parse(byte[] json) throws DocumentException {
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw notJson(malformed);
    }
  }

  private static DocumentException notJson(IOException malformed) {
    return new DocumentException(
        List.of(new FieldError("", "is not JSON: " + malformed.getMessage())));
  }

  private static byte[] bytes(Embedding vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.dimensions() * Float.BYTES);
    bytes.asFloatBuffer().put(vector.toArray());
    return bytes.array();
  }

  private static Optional<Embedding> vector(JsonNode node) {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(node.asText()));
    if (bytes.remaining() % Float.BYTES != 0) {
      throw new IllegalArgumentException("the vector is cut off");
    }
    float[] coordinates = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(coordinates);
    return Optional.of(Embedding.of(coordinates));
  }
}
