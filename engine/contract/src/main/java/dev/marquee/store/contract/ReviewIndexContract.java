package dev.marquee.store.contract;

import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link ReviewIndex} must do. An adapter extends this and says how its store is opened,
 * as for {@link MovieIndexContract}.
 */
public abstract class ReviewIndexContract {
  /** As in {@link MovieIndexContract#open}. */
  protected abstract Store open(Path folder);

  @Nested
  class Storage extends ReviewStorageContract {
    @Override
    Store open(Path folder) {
      return ReviewIndexContract.this.open(folder);
    }
  }

  @Nested
  class Texts extends ReviewTextContract {
    @Override
    Store open(Path folder) {
      return ReviewIndexContract.this.open(folder);
    }
  }

  @Nested
  class TextsUnderTurkishLocale extends ReviewTextContract {
    private static final Locale USUAL = Locale.getDefault();

    @BeforeAll
    static void beTurkish() {
      Locale.setDefault(Locale.of("tr", "TR"));
    }

    @AfterAll
    static void beUsual() {
      Locale.setDefault(USUAL);
    }

    @Override
    Store open(Path folder) {
      return ReviewIndexContract.this.open(folder);
    }
  }

  @Nested
  class Counts extends ReviewCountsContract {
    @Override
    Store open(Path folder) {
      return ReviewIndexContract.this.open(folder);
    }
  }

  @Nested
  class Trends extends ReviewTrendContract {
    @Override
    Store open(Path folder) {
      return ReviewIndexContract.this.open(folder);
    }
  }
}
