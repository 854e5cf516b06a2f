package dev.marquee.api;

import dev.marquee.store.Store;
import java.util.List;

/**
 * What the server works with. Nothing in it is closed by the server.
 *
 * @param commits the listener the store was opened with
 * @param healthChecks asked whenever somebody wants to know whether the server is ready; the store
 *     itself needs none
 */
public record ApiParts(
    Store store,
    CatalogueEditor editor,
    Jobs jobs,
    CommitTimes commits,
    List<HealthCheck> healthChecks,
    PageSettings pages) {
  public ApiParts {
    healthChecks = List.copyOf(healthChecks);
  }
}
