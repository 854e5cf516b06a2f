package dev.marquee.store.contract;

import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link MovieIndex} must do. An adapter extends this and says how its store is opened:
 *
 * <pre>
 * class LuceneMovieIndexContractTest extends MovieIndexContract {
 *   &#64;Override
 *   protected Store open(Path folder) {
 *     return Stores.open("lucene:" + folder, StoreListener.NONE);
 *   }
 * }
 * </pre>
 *
 * The suites that only read share one store; text is searched under the Turkish locale too, where
 * the small form of I is not i.
 */
public abstract class MovieIndexContract {
  private static final Locale TURKISH = Locale.of("tr", "TR");

  /**
   * Opens the store of a folder: an empty one the first time, the same one when it was closed
   * before. A store that lives elsewhere takes the folder's path as a name. The suite closes it.
   *
   * @param folder exists, and is removed when the suite is done with it
   */
  protected abstract Store open(Path folder);

  @Nested
  class Storage extends MovieStorageContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Lookup extends LookupContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Redirects extends RedirectContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Durability extends DurabilityContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Search extends SearchContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class SearchUnderTurkishLocale extends SearchContract {
    SearchUnderTurkishLocale() {
      super(TURKISH);
    }

    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Browsing extends BrowsingContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class BrowsingUnderTurkishLocale extends BrowsingContract {
    BrowsingUnderTurkishLocale() {
      super(TURKISH);
    }

    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Snapshot extends SnapshotContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class ManyOfOneTitle extends TwinsContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Suggest extends SuggestContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class SuggestUnderTurkishLocale extends SuggestContract {
    SuggestUnderTurkishLocale() {
      super(TURKISH);
    }

    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class ShortLists extends ShortListsContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class LikeThis extends LikeThisContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }

  @Nested
  class Nearest extends NearestContract {
    @Override
    Store open(Path folder) {
      return MovieIndexContract.this.open(folder);
    }
  }
}
