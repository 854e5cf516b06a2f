package dev.marquee.indexer.load;

import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.util.ArrayList;
import java.util.List;

/** Makes any number of changes, in as many calls as the store needs. */
public final class ChangeWriter {
  private ChangeWriter() {}

  /**
   * Makes the changes in their order; they can be seen when this returns.
   *
   * @return those that were refused, with their places in the whole list
   */
  public static List<WriteFailure> write(MovieIndex movies, List<Change> changes) {
    return write(movies, changes, 0);
  }

  /** The same, so many of the first changes being on disk before any of the others is made. */
  public static List<WriteFailure> write(MovieIndex movies, List<Change> changes, int first) {
    List<WriteFailure> failures = new ArrayList<>();
    int start = 0;
    while (start < changes.size()) {
      int limit = start < first ? first : changes.size();
      int end = Math.min(limit, start + MovieIndex.MAX_CHANGES);
      for (WriteFailure failure : movies.apply(changes.subList(start, end), Visibility.ON_RETURN)) {
        failures.add(new WriteFailure(start + failure.index(), failure.kind(), failure.reason()));
      }
      start = end;
    }
    return failures;
  }
}
