package dev.marquee.store.contract;

import dev.marquee.store.EventLog;
import dev.marquee.store.Store;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link EventLog} must do. An adapter extends this and says how its store is opened, as
 * for {@link MovieIndexContract}.
 */
public abstract class EventLogContract {
  /** As in {@link MovieIndexContract#open}. */
  protected abstract Store open(Path folder);

  @Nested
  class Storage extends EventStorageContract {
    @Override
    Store open(Path folder) {
      return EventLogContract.this.open(folder);
    }
  }

  @Nested
  class StorageUnderTurkishLocale extends EventStorageContract {
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
      return EventLogContract.this.open(folder);
    }
  }

  @Nested
  class Counts extends EventCountsContract {
    @Override
    Store open(Path folder) {
      return EventLogContract.this.open(folder);
    }
  }
}
