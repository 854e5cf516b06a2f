package dev.marquee.store.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * Counts events segment by segment, and remembers what came of it: a segment does not change. What
 * of a period lies in a segment is what counts, so that one that lies in it whole is counted once
 * for all periods, and one at the end of a period once for all that end there. So a question that
 * is asked again costs what is new, however long the history. Thread-safe.
 *
 * @param <Q> what is counted, equal when the same
 * @param <P> what one segment gives; must not be changed
 */
final class SegmentMemo<Q, P> {
  /**
   * What a question takes of the room beside the numbers that it gives: those about one film give
   * few numbers each, and are many.
   */
  private static final int NUMBERS_OF_A_QUESTION = 50;

  private final Cache<Key<Q>, P> parts;
  private final Counting<Q, P> counting;

  /**
   * @param counting counts the events of one segment
   * @param size of what one segment gives, in numbers kept
   * @param maxSize of all that is remembered
   */
  SegmentMemo(Counting<Q, P> counting, Weigher<Q, P> size, long maxSize) {
    this.counting = counting;
    this.parts =
        Caffeine.newBuilder()
            .maximumWeight(maxSize)
            .weigher(
                (Key<Q> key, P part) -> NUMBERS_OF_A_QUESTION + size.weigh(key.question(), part))
            .build();
  }

  /** What each segment gives that has events of the period. */
  List<P> parts(IndexSearcher searcher, EventScope scope, Q question) throws IOException {
    List<P> all = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      DocValuesSkipper times = leaf.reader().getDocValuesSkipper(EventIndexField.TIME);
      if (times != null && overlaps(times, scope.period())) {
        all.add(remembered(searcher, leaf, scope.within(part(times, scope.period())), question));
      }
    }
    return all;
  }

  private P remembered(IndexSearcher searcher, LeafReaderContext leaf, EventScope scope, Q question)
      throws IOException {
    IndexReader.CacheHelper helper = leaf.reader().getReaderCacheHelper();
    if (helper == null) {
      return counted(searcher, leaf, scope, question);
    }
    Key<Q> key = new Key<>(helper.getKey(), scope, question);
    P known = parts.getIfPresent(key);
    if (known == null) {
      known = counted(searcher, leaf, scope, question);
      parts.put(key, known);
    }
    return known;
  }

  private P counted(IndexSearcher searcher, LeafReaderContext leaf, EventScope scope, Q question)
      throws IOException {
    return counting.count(leaf, Matches.in(searcher, EventQueries.scoped(scope), leaf), question);
  }

  private static boolean overlaps(DocValuesSkipper times, Period period) {
    return times.maxValue() >= period.from().toEpochMilli()
        && times.minValue() < period.until().toEpochMilli();
  }

  /** The part of a period in which a segment has events; all time where that is all of them. */
  private static Period part(DocValuesSkipper times, Period period) {
    long from = Math.max(times.minValue(), period.from().toEpochMilli());
    long until = Math.min(times.maxValue() + 1, period.until().toEpochMilli());
    boolean isWhole = from == times.minValue() && until == times.maxValue() + 1;
    return isWhole
        ? Period.ALL_TIME
        : new Period(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until));
  }

  /** Names a segment together with its deletions. */
  private record Key<Q>(IndexReader.CacheKey segment, EventScope scope, Q question) {}

  /** Counts events of one segment. */
  @FunctionalInterface
  interface Counting<Q, P> {
    P count(LeafReaderContext leaf, DocIdSetIterator events, Q question) throws IOException;
  }
}
