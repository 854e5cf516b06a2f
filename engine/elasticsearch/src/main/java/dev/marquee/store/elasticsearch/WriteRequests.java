package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import dev.marquee.store.elasticsearch.ChangeBatch.Step;
import java.util.List;

/** The requests that write films. Pure; golden files in es-mappings. */
final class WriteRequests {
  private static final String JSON = "application/json";

  private WriteRequests() {}

  /** Never makes an index: one that is gone is to be missed, not made without its mapping. */
  static BulkRequest bulk(String index, List<Operation> operations, Refresh refresh) {
    return BulkRequest.of(
        bulk ->
            bulk.index(index)
                .requireAlias(true)
                .refresh(refresh)
                .operations(operations.stream().map(Operation::line).toList()));
  }

  /** The last thing said of an id, as what is sent. */
  static Operation operation(Step step) {
    return switch (step) {
      case Step.Put put -> index(put, IndexedMovie.write(put.change()));
      case Step.Redirect redirect -> index(redirect, IndexedMovie.write(redirect.change()));
      case Step.Delete delete ->
          new Operation(
              delete, BulkOperation.of(bulk -> bulk.delete(gone -> gone.id(delete.id()))), 0);
    };
  }

  private static Operation index(Step step, byte[] document) {
    BulkOperation line =
        BulkOperation.of(
            bulk ->
                bulk.index(index -> index.id(step.id()).document(BinaryData.of(document, JSON))));
    return new Operation(step, line, document.length);
  }

  /**
   * @param bytes about what it adds to a request
   */
  record Operation(Step step, BulkOperation line, int bytes) {}
}
