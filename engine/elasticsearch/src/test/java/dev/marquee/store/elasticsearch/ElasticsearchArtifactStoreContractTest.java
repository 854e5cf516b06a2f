package dev.marquee.store.elasticsearch;

import dev.marquee.store.Store;
import dev.marquee.store.contract.ArtifactStoreContract;
import java.nio.file.Path;

class ElasticsearchArtifactStoreContractTest extends ArtifactStoreContract {
  @Override
  protected Store open(Path folder) {
    return TestStores.open(folder);
  }
}
