package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.DeleteRequest;
import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.ArtifactName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The requests that keep artifacts: pointers, see {@link ArtifactPointer}, and chunks. Pure; golden
 * files in es-mappings.
 *
 * <pre>
 * id CONTENT-PLACE  {"kind": "chunk", "name": "model", "content": CONTENT, "place": 0, "data": BASE64}
 * </pre>
 */
final class ArtifactRequests {
  /** The bytes of a chunk. */
  static final String DATA = "data";

  private static final String KIND_CHUNK = "chunk";
  private static final String PLACE = "place";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String index;

  ArtifactRequests(String index) {
    this.index = index;
  }

  GetRequest pointer(ArtifactName name) {
    return document(name.value());
  }

  /**
   * Writes a pointer where the one found still stands.
   *
   * @param place where that stood; nowhere where there was none
   */
  IndexRequest<ObjectNode> point(ArtifactPointer pointer, Optional<ArtifactPointer.Place> place) {
    IndexRequest.Builder<ObjectNode> request = new IndexRequest.Builder<>();
    request.index(index).requireAlias(true).id(pointer.name().value()).document(pointer.write());
    place.ifPresentOrElse(
        stood -> request.ifSeqNo(stood.sequenceNumber()).ifPrimaryTerm(stood.primaryTerm()),
        () -> request.opType(OpType.Create));
    return request.build();
  }

  /** Takes a pointer away where it still stands as it was found. */
  DeleteRequest remove(ArtifactName name, ArtifactPointer.Place place) {
    return DeleteRequest.of(
        request ->
            request
                .index(index)
                .id(name.value())
                .ifSeqNo(place.sequenceNumber())
                .ifPrimaryTerm(place.primaryTerm()));
  }

  /** The pointers, by name. */
  SearchRequest list(int size) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(size)
                .query(Clauses.term(IndexField.KIND, ArtifactPointer.KIND_POINTER))
                .sort(
                    sort ->
                        sort.field(
                            field -> field.field(ArtifactPointer.NAME).order(SortOrder.Asc))));
  }

  GetRequest chunk(String content, long place) {
    return document(id(content, place));
  }

  IndexRequest<ObjectNode> writeChunk(ArtifactName name, String content, long place, byte[] data) {
    ObjectNode document = JSON.createObjectNode();
    document.put(IndexField.KIND, KIND_CHUNK).put(ArtifactPointer.NAME, name.value());
    document.put(ArtifactPointer.CONTENT, content).put(PLACE, place).put(DATA, data);
    return IndexRequest.of(
        request ->
            request.index(index).requireAlias(true).id(id(content, place)).document(document));
  }

  BulkRequest deleteChunks(List<String> ids) {
    return BulkRequest.of(
        bulk -> bulk.index(index).operations(ids.stream().map(ArtifactRequests::gone).toList()));
  }

  /**
   * The ids of chunks of a name.
   *
   * @param before only those of contents that come before this one in the order of their names
   * @param kept contents whose chunks are left out
   */
  SearchRequest chunksBefore(ArtifactName name, String before, Collection<String> kept, int size) {
    Query chunks =
        Query.of(
            query ->
                query.bool(
                    all ->
                        all.filter(Clauses.term(IndexField.KIND, KIND_CHUNK))
                            .filter(Clauses.term(ArtifactPointer.NAME, name.value()))
                            .filter(contentBefore(before))
                            .mustNot(Clauses.anyOf(ArtifactPointer.CONTENT, kept))));
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(size)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(chunks)
                .source(source -> source.fetch(false)));
  }

  static String id(String content, long place) {
    return content + "-" + place;
  }

  private static Query contentBefore(String content) {
    return Query.of(
        query ->
            query.range(
                range -> range.term(term -> term.field(ArtifactPointer.CONTENT).lt(content))));
  }

  private GetRequest document(String id) {
    return GetRequest.of(get -> get.index(index).id(id));
  }

  private static BulkOperation gone(String id) {
    return BulkOperation.of(operation -> operation.delete(gone -> gone.id(id)));
  }
}
