package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.CountRequest;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.AddBlockRequest;
import co.elastic.clients.elasticsearch.indices.DeleteIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndicesBlockOptions;
import co.elastic.clients.elasticsearch.indices.IndicesStatsRequest;
import co.elastic.clients.elasticsearch.indices.PutIndicesSettingsRequest;
import co.elastic.clients.elasticsearch.indices.PutMappingRequest;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import co.elastic.clients.elasticsearch.indices.update_aliases.AddAction;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The requests of a migration. Pure; golden files in es-mappings. */
final class MigrationRequests {
  /** In a mapping's {@code _meta}: the index copied, and for each shard how far. */
  static final String COPIED_FROM = "copied_from";

  static final String COPIED_INDEX = "index";
  static final String COPIED_SHARDS = "shards";

  private static final String SEQUENCE_NUMBER = "_seq_no";

  private MigrationRequests() {}

  /** Documents of one shard written after an operation of it, in the order of their writing. */
  static SearchRequest.Builder writtenAfter(long sequenceNumber, int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .query(
            Query.of(
                query ->
                    query.range(
                        range ->
                            range.number(
                                number ->
                                    number.field(SEQUENCE_NUMBER).gt((double) sequenceNumber)))))
        .sort(by(SEQUENCE_NUMBER))
        .source(
            source ->
                source.filter(fields -> fields.includes(IndexField.ENTRY, IndexField.REDIRECT_TO)));
  }

  /** The ids of all documents. */
  static SearchRequest.Builder ids(int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .sort(Clauses.byPlace())
        .source(source -> source.fetch(false));
  }

  private static SortOptions by(String field) {
    return SortOptions.of(
        sort -> sort.field(FieldSort.of(by -> by.field(field).order(SortOrder.Asc))));
  }

  /**
   * Writes documents of {@link #writtenAfter} to another index. Each has as version the place of
   * its write, so that an older state never replaces a newer one, whoever copies.
   */
  static BulkRequest copies(String index, List<Written> documents) {
    return BulkRequest.of(
        bulk ->
            bulk.index(index).operations(documents.stream().map(MigrationRequests::copy).toList()));
  }

  private static BulkOperation copy(Written document) {
    BinaryData content = BinaryData.of(IndexedMovie.write(document.kept()), "application/json");
    return BulkOperation.of(
        operation ->
            operation.index(
                index ->
                    index
                        .id(document.kept().id().value())
                        .version(document.sequenceNumber() + 1)
                        .versionType(VersionType.ExternalGte)
                        .document(content)));
  }

  /** A document of {@link #writtenAfter}, and the place of the write that made it. */
  record Written(Change.Kept kept, long sequenceNumber) {
    static Written of(Hit<ObjectNode> hit) {
      return new Written(StoredMovies.kept(hit), hit.sort().getFirst().longValue());
    }
  }

  /** Says how far the operations of each shard are done. */
  static IndicesStatsRequest checkpoints(String index) {
    return IndicesStatsRequest.of(stats -> stats.index(index).level(Level.Shards));
  }

  static CountRequest count(String index) {
    return CountRequest.of(count -> count.index(index));
  }

  /** Asks which of some documents there are. */
  static MgetRequest stillThere(String index, List<String> ids) {
    return MgetRequest.of(get -> get.index(index).ids(ids).source(source -> source.fetch(false)));
  }

  /**
   * Writes down in an index how far it is a copy of another.
   *
   * @param meta what stands there
   * @param copied for each shard the operation up to which all was copied
   */
  static PutMappingRequest remember(
      String index, Map<String, JsonData> meta, String from, Map<Integer, Long> copied) {
    Map<String, JsonData> all = new TreeMap<>(meta);
    Map<String, Object> progress = new TreeMap<>();
    progress.put(COPIED_INDEX, from);
    progress.put(COPIED_SHARDS, new TreeMap<>(copied));
    all.put(COPIED_FROM, JsonData.of(progress));
    return PutMappingRequest.of(mapping -> mapping.index(index).meta(all));
  }

  /** Lets no write begin, and waits for those under way. */
  static AddBlockRequest hold(String index) {
    return AddBlockRequest.of(block -> block.index(index).block(IndicesBlockOptions.Write));
  }

  static PutIndicesSettingsRequest release(String index) {
    return PutIndicesSettingsRequest.of(
        request ->
            request.index(index).settings(settings -> settings.blocks(held -> held.write(false))));
  }

  static DeleteIndexRequest drop(String index) {
    return DeleteIndexRequest.of(request -> request.index(index));
  }

  static BulkRequest deletes(String index, List<String> ids) {
    return BulkRequest.of(
        bulk ->
            bulk.index(index)
                .operations(
                    ids.stream()
                        .map(id -> BulkOperation.of(gone -> gone.delete(delete -> delete.id(id))))
                        .toList()));
  }

  /** Puts another index in use, in one step. */
  static UpdateAliasesRequest swap(Schema schema, String before) {
    return UpdateAliasesRequest.of(
        update ->
            update
                .actions(
                    action -> action.remove(gone -> gone.index(before).alias(schema.general())))
                .actions(action -> action.add(next -> alias(next, schema, schema.general())))
                .actions(action -> action.add(next -> alias(next, schema, schema.alias()))));
  }

  private static AddAction.Builder alias(AddAction.Builder add, Schema schema, String name) {
    return add.index(schema.index()).alias(name).isWriteIndex(true);
  }
}
