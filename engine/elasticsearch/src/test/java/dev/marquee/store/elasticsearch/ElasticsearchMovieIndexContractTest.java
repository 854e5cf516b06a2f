package dev.marquee.store.elasticsearch;

import dev.marquee.store.Store;
import dev.marquee.store.contract.MovieIndexContract;
import java.nio.file.Path;

class ElasticsearchMovieIndexContractTest extends MovieIndexContract {
  @Override
  protected Store open(Path folder) {
    return TestStores.open(folder);
  }
}
