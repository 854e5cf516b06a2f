package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.store.elasticsearch.WriteRequests.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes batches by bulk requests of bounded size. Each id is written once in a batch, whole, so
 * that sending a part again, when its answer was lost or its place in a queue was refused, changes
 * nothing; what is to be created and is there already is told as a failure of kind CONFLICT. What
 * is acknowledged is in the translog on disk. Thread-safe.
 */
final class ChangeWriter {
  /** Between five and fifteen megabytes bulk requests are fastest; this also bounds memory. */
  private static final int MAX_BYTES = 5 << 20;

  private static final int MAX_OPERATIONS = 1_000;

  private final Cluster cluster;
  private final Schema schema;
  private final String alias;
  private final ClusterFailures failures;

  ChangeWriter(Cluster cluster, Schema schema) {
    this.cluster = cluster;
    this.schema = schema;
    this.alias = schema.alias();
    this.failures = cluster.failures();
  }

  /**
   * Writes at least one operation.
   *
   * @return what was refused, in the order of the batch
   */
  List<WriteFailure> write(Stream<Operation> operations, Visibility visibility) {
    List<WriteFailure> refused = new ArrayList<>();
    List<Operation> part = new ArrayList<>();
    long bytes = 0;
    boolean whole = true;
    for (Operation operation : (Iterable<Operation>) operations::iterator) {
      boolean full = bytes + operation.bytes() > MAX_BYTES || part.size() == MAX_OPERATIONS;
      if (full && !part.isEmpty()) {
        refused.addAll(send(part, Refresh.False));
        part.clear();
        bytes = 0;
        whole = false;
      }
      part.add(operation);
      bytes += operation.bytes();
    }
    boolean show = visibility == Visibility.ON_RETURN;
    refused.addAll(send(part, show && whole ? Refresh.True : Refresh.False));
    if (show && !whole) {
      cluster.write(
          "showing " + schema.plural(),
          client -> client.indices().refresh(IndexRequests.refresh(alias)));
    }
    refused.sort(Comparator.comparingInt(WriteFailure::index));
    return refused;
  }

  /** Sends again what was refused for want of room in a queue. */
  private List<WriteFailure> send(List<Operation> part, Refresh refresh) {
    List<WriteFailure> refused = new ArrayList<>();
    List<Operation> left = List.copyOf(part);
    BackOff backOff = new BackOff();
    while (!left.isEmpty()) {
      boolean again = false;
      BulkRequest request = WriteRequests.bulk(alias, left, refresh);
      BulkResponse response =
          cluster.write("writing " + schema.plural(), client -> client.bulk(request));
      List<Operation> busy = busy(left, response);
      if (!busy.isEmpty()) {
        again = backOff.pause();
      }
      refused.addAll(refused(left, response, again));
      left = again ? busy : List.of();
    }
    return refused;
  }

  private static List<Operation> busy(List<Operation> sent, BulkResponse response) {
    List<Operation> busy = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (isBusy(response.items().get(i))) {
        busy.add(sent.get(i));
      }
    }
    return busy;
  }

  private static boolean isBusy(BulkResponseItem item) {
    ErrorCause error = item.error();
    return error != null && ClusterFailures.mayPass(item.status(), error);
  }

  private List<WriteFailure> refused(List<Operation> sent, BulkResponse response, boolean again) {
    List<WriteFailure> refused = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      BulkResponseItem item = response.items().get(i);
      ErrorCause error = item.error();
      if (error != null && !(again && isBusy(item))) {
        refused.add(failure(sent.get(i), item.status(), error));
      }
    }
    return refused;
  }

  /**
   * What is wrong with one document is told of that one.
   *
   * @throws StoreException when it is the cluster with which something is wrong
   */
  private WriteFailure failure(Operation operation, int status, ErrorCause error) {
    String doing = "writing the %s %s".formatted(schema.singular(), operation.id());
    StoreException failure = failures.refused(status, error, doing, null);
    boolean thereAlready = failure.kind() == Kind.CONFLICT && operation.line().isCreate();
    if (failure.kind() == Kind.INVALID || thereAlready) {
      return new WriteFailure(
          operation.index(), failure.kind(), String.valueOf(failure.getMessage()));
    }
    throw failure;
  }
}
