package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import dev.marquee.audience.Event;
import dev.marquee.review.Review;
import dev.marquee.store.elasticsearch.ChangeBatch.Step;
import java.util.List;

/** The requests that write films, reviews and events. Pure; golden files in es-mappings. */
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
      case Step.Put put -> writing(put.index(), put.id(), IndexedMovie.write(put.change()));
      case Step.Redirect redirect ->
          writing(redirect.index(), redirect.id(), IndexedMovie.write(redirect.change()));
      case Step.Delete delete -> deletion(delete.index(), delete.id());
    };
  }

  /**
   * A review, as what is sent.
   *
   * @param index place in its batch
   */
  static Operation operation(int index, Review review) {
    return writing(index, review.id().value(), IndexedReview.write(review));
  }

  /**
   * An event, to be written where there is none under its id.
   *
   * @param index place in its batch
   */
  static Operation creation(int index, Event event) {
    String id = event.id().value();
    byte[] document = IndexedEvent.write(event);
    BulkOperation line =
        BulkOperation.of(
            bulk -> bulk.create(item -> item.id(id).document(BinaryData.of(document, JSON))));
    return new Operation(index, id, line, document.length);
  }

  static Operation deletion(int index, String id) {
    return new Operation(index, id, BulkOperation.of(bulk -> bulk.delete(gone -> gone.id(id))), 0);
  }

  private static Operation writing(int index, String id, byte[] document) {
    BulkOperation line =
        BulkOperation.of(
            bulk -> bulk.index(item -> item.id(id).document(BinaryData.of(document, JSON))));
    return new Operation(index, id, line, document.length);
  }

  /**
   * Writes or deletes one document.
   *
   * @param index place in the batch of the change that asks for it
   * @param bytes about what it adds to a request
   */
  record Operation(int index, String id, BulkOperation line, int bytes) {}
}
