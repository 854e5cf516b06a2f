package dev.marquee.api;

import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.analytics.popularity.PopularityModels;
import dev.marquee.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the server works with. Nothing in it is closed by the server.
 *
 * @param commits the listener the store was opened with
 * @param healthChecks asked whenever somebody wants to know whether the server is ready; the store
 *     itself needs none
 * @param lastImport asked whenever somebody looks at the state of the catalogue; empty before the
 *     first import
 * @param thresholds beyond what engagement is told to look made
 * @param popularity asked whenever somebody wants a forecast; empty before the first training
 */
public record ApiParts(
    Store store,
    CatalogueEditor editor,
    ReviewDesk reviewDesk,
    Jobs jobs,
    People people,
    CommitTimes commits,
    List<HealthCheck> healthChecks,
    PageSettings pages,
    Supplier<Optional<LastImport>> lastImport,
    EngagementThresholds thresholds,
    Supplier<Optional<PopularityModels>> popularity) {
  public ApiParts {
    healthChecks = List.copyOf(healthChecks);
  }
}
