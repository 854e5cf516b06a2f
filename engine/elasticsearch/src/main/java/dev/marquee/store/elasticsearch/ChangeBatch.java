package dev.marquee.store.elasticsearch;

import dev.marquee.store.Change;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a batch of changes comes to: for each id the last thing said of it. An id being written
 * once, parts of the batch can be sent, and sent again, in any order.
 */
final class ChangeBatch {
  private final Map<String, Step> steps = new LinkedHashMap<>();

  /** Ids that lead to any of some ids, in the store, directly. */
  private final UnaryOperator<Set<String>> storedRedirects;

  private ChangeBatch(UnaryOperator<Set<String>> storedRedirects) {
    this.storedRedirects = storedRedirects;
  }

  /**
   * @param storedRedirects tells which ids lead directly to any of the given ones, as stored before
   *     the batch; asked only when films are taken away
   */
  static Collection<Step> of(List<Change> changes, UnaryOperator<Set<String>> storedRedirects) {
    ChangeBatch batch = new ChangeBatch(storedRedirects);
    int next = 0;
    while (next < changes.size()) {
      next = batch.add(changes, next);
    }
    return batch.steps.values();
  }

  /** Adds a change, or all deletes in a row together; returns the index of the one after. */
  private int add(List<Change> changes, int at) {
    switch (changes.get(at)) {
      case Change.Put put -> steps.put(put.entry().id().value(), new Step.Put(at, put));
      case Change.Redirect redirect ->
          steps.put(redirect.from().value(), new Step.Redirect(at, redirect));
      case Change.Delete first -> {
        Map<String, Integer> doomed = new LinkedHashMap<>();
        int next = at;
        while (next < changes.size() && changes.get(next) instanceof Change.Delete delete) {
          doomed.put(delete.id().value(), next);
          next++;
        }
        delete(doomed);
        return next;
      }
    }
    return at + 1;
  }

  /** With films go all redirects that lead to them, directly or through others. */
  private void delete(Map<String, Integer> doomed) {
    Set<String> found = new LinkedHashSet<>(doomed.keySet());
    int first = doomed.values().iterator().next();
    while (!found.isEmpty()) {
      Set<String> next = redirectsTo(found);
      next.removeAll(doomed.keySet());
      next.forEach(id -> doomed.put(id, first));
      found = next;
    }
    doomed.forEach((id, index) -> steps.put(id, new Step.Delete(index, id)));
  }

  private Set<String> redirectsTo(Set<String> targets) {
    Set<String> redirects = new LinkedHashSet<>();
    for (String id : storedRedirects.apply(targets)) {
      if (!steps.containsKey(id)) {
        redirects.add(id);
      }
    }
    for (Map.Entry<String, Step> step : steps.entrySet()) {
      if (step.getValue() instanceof Step.Redirect made
          && targets.contains(made.change().to().value())) {
        redirects.add(step.getKey());
      }
    }
    return redirects;
  }

  /** The last thing said of an id. */
  sealed interface Step {
    /** Place in the batch of the change that said it. */
    int index();

    String id();

    record Put(int index, Change.Put change) implements Step {
      @Override
      public String id() {
        return change.entry().id().value();
      }
    }

    record Redirect(int index, Change.Redirect change) implements Step {
      @Override
      public String id() {
        return change.from().value();
      }
    }

    record Delete(int index, String id) implements Step {}
  }
}
