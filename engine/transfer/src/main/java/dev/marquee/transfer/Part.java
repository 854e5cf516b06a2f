package dev.marquee.transfer;

import dev.marquee.store.Store;
import dev.marquee.store.WriteFailure;
import dev.marquee.transfer.Holdings.Reading;
import dev.marquee.transfer.Holdings.Rows;
import dev.marquee.transfer.Pairs.Pair;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One kind of what a store keeps under ids.
 *
 * @param <K> the ids
 * @param <T> what is kept
 */
interface Part<K extends Comparable<K>, T> {

  /** What they are called, for messages. */
  String plural();

  long count(Store store);

  K id(T item);

  /** Empty when the holdings tell nothing of this kind. */
  Optional<Rows<T>> in(Reading reading) throws IOException;

  /**
   * Makes a store keep what is on the left of pairs that differ; what is missing there is taken
   * away.
   *
   * @return what was refused
   */
  List<WriteFailure> write(Store store, List<Pair<K, T>> differences);
}
