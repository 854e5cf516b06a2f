package dev.marquee.indexer;

import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.CatalogPlan;
import dev.marquee.indexer.merge.CatalogPlan.Effect;
import dev.marquee.store.Change;
import dev.marquee.store.WriteFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was done to the catalogue.
 *
 * @param failures of the plan's changes, by their places
 */
record CatalogUpdate(CatalogPlan plan, List<WriteFailure> failures) {

  /** How many changes of a kind were made, the refused ones left out. */
  int made(Effect effect) {
    long planned = plan.changes().stream().filter(step -> step.effect() == effect).count();
    long refused =
        failures.stream()
            .filter(failure -> plan.changes().get(failure.index()).effect() == effect)
            .count();
    return (int) (planned - refused);
  }

  /** The film a change is about. */
  static String film(Change change) {
    return switch (change) {
      case Change.Put(var entry) -> entry.id().value();
      case Change.Delete(var id) -> id.value();
      case Change.Redirect(var from, var to) -> from.value();
    };
  }

  /** The ids of films that are not as planned. */
  Set<String> refusedFilms() {
    return failures.stream()
        .map(failure -> film(plan.changes().get(failure.index()).change()))
        .collect(Collectors.toSet());
  }

  /** Failures by the film, and by the operators' records, that they kept from being stored. */
  Map<String, WriteFailure> refusals() {
    Map<String, WriteFailure> refusals = new HashMap<>();
    for (WriteFailure failure : failures) {
      Change change = plan.changes().get(failure.index()).change();
      refusals.put(film(change), failure);
      if (change instanceof Change.Put(var entry)) {
        for (SourceRecord record : entry.records()) {
          refusals.put(record.key().record(), failure);
        }
      }
    }
    return refusals;
  }
}
