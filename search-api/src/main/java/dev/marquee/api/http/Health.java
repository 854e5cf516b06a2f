package dev.marquee.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.HealthCheck;
import dev.marquee.api.wire.Json;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the server can answer: its store can be read, and none of the application's checks
 * reports trouble.
 */
final class Health {
  static final String UP = "up";
  static final String DOWN = "down";

  private final Store store;
  private final List<HealthCheck> checks;

  Health(Store store, List<HealthCheck> checks) {
    this.store = store;
    this.checks = checks;
  }

  /** How the store is; empty when it cannot say. */
  Optional<StoreStatus> storeStatus() {
    try {
      return Optional.of(store.status());
    } catch (StoreException unwell) {
      return Optional.empty();
    }
  }

  Report report() {
    List<Finding> findings = new ArrayList<>();
    Optional<String> storeTrouble =
        storeStatus().isPresent() ? Optional.empty() : Optional.of("the store cannot be read");
    findings.add(new Finding("store", storeTrouble));
    checks.forEach(check -> findings.add(new Finding(check.name(), check.trouble().get())));
    return new Report(findings);
  }

  /** What one check found; no trouble is good. */
  record Finding(String name, Optional<String> trouble) {}

  /**
   * What all checks found.
   *
   * <pre>
   * {"status": "down", "checks": [{"name": "store", "status": "down", "detail": "the store cannot be read"}]}
   * </pre>
   */
  record Report(List<Finding> findings) {
    Report {
      findings = List.copyOf(findings);
    }

    boolean isUp() {
      return findings.stream().allMatch(finding -> finding.trouble().isEmpty());
    }

    ObjectNode toJson() {
      ObjectNode node = Json.object().put("status", isUp() ? UP : DOWN);
      ArrayNode array = node.putArray("checks");
      for (Finding finding : findings) {
        ObjectNode item = array.addObject().put("name", finding.name());
        item.put("status", finding.trouble().isEmpty() ? UP : DOWN);
        finding.trouble().ifPresent(trouble -> item.put("detail", trouble));
      }
      return node;
    }
  }
}
