package dev.marquee.store.elasticsearch;

import dev.marquee.store.Store;
import dev.marquee.store.contract.ReviewIndexContract;
import java.nio.file.Path;

class ElasticsearchReviewIndexContractTest extends ReviewIndexContract {
  @Override
  protected Store open(Path folder) {
    return TestStores.open(folder);
  }
}
