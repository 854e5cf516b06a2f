package dev.marquee.store.lucene;

import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.contract.EventLogContract;
import java.nio.file.Path;

class LuceneEventLogContractTest extends EventLogContract {
  @Override
  protected Store open(Path folder) {
    return Stores.open("lucene:" + folder, StoreListener.NONE);
  }
}
