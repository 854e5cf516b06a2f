package dev.marquee.store.elasticsearch;

import dev.marquee.store.Store;
import dev.marquee.store.contract.EventLogContract;
import java.nio.file.Path;

class ElasticsearchEventLogContractTest extends EventLogContract {
  @Override
  protected Store open(Path folder) {
    return TestStores.open(folder);
  }
}
