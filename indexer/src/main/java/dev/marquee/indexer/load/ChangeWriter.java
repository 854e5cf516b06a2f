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
    List<WriteFailure> failures = new ArrayList<>();
    for (int start = 0; start < changes.size(); start += MovieIndex.MAX_CHANGES) {
      int first = start;
      List<Change> part =
          changes.subList(start, Math.min(changes.size(), start + MovieIndex.MAX_CHANGES));
      for (WriteFailure failure : movies.apply(part, Visibility.ON_RETURN)) {
        failures.add(new WriteFailure(first + failure.index(), failure.kind(), failure.reason()));
      }
    }
    return failures;
  }
}
