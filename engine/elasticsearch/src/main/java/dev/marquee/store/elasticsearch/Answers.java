package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the client cannot promise from answers: which parts there are depends on what was
 * asked.
 */
final class Answers {
  private Answers() {}

  /**
   * A part that an answer to such a question has.
   *
   * @param what the part's name
   * @throws StoreException UNAVAILABLE when it is not there: then it was no such answer
   */
  static <T> T present(@Nullable T part, String what) {
    if (part == null) {
      throw new StoreException(
          Kind.UNAVAILABLE,
          "the cluster's answer lacks its %s; check what stands between".formatted(what));
    }
    return part;
  }

  /** How many documents matched, where the question was to count them. */
  static long total(HitsMetadata<?> hits) {
    return present(hits.total(), "total").value();
  }
}
