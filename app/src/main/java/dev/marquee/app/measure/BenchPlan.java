package dev.marquee.app.measure;

import dev.marquee.bench.load.LoadSettings;
import dev.marquee.bench.load.Recording;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param stores of the same films, in the order of measuring; nobody may have them open
 * @param files whose import is timed, absolute; none for no such measure
 * @param sources a folder in the checkout of what is measured, need not be one
 * @param flags of the command, for the report
 */
public record BenchPlan(
    List<MeasuredStore> stores,
    List<Path> files,
    LoadSettings load,
    Path sources,
    List<String> flags) {
  public BenchPlan {
    stores = List.copyOf(stores);
    files = List.copyOf(files);
    flags = List.copyOf(flags);
    int requests = load.allRequests();
    if (requests > Recording.MAX_REQUESTS
        && stores.stream().anyMatch(store -> store.plainCluster().isPresent())) {
      throw new IllegalArgumentException(
          "rate x (warm-up + seconds) must be at most %d over a cluster, where all is recorded, got %d"
              .formatted(Recording.MAX_REQUESTS, requests));
    }
  }
}
