package dev.marquee.store;

import java.util.List;

/**
 * All films and redirects of one moment, gone through once, in the order of their ids; what is
 * written later is not seen. For one thread. While open it keeps replaced data on disk; an engine
 * may end one that nothing was asked of for a minute.
 */
public interface CatalogSnapshot extends AutoCloseable {

  /**
   * The next ones.
   *
   * @param size 1 to {@link MovieIndex#MAX_FILMS}
   * @return empty at the end
   * @throws StoreException also when the snapshot was ended
   */
  List<Change.Kept> next(int size);

  @Override
  void close();
}
