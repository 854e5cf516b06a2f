package dev.marquee.app.people;

import dev.marquee.store.WriteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a batch may be stored, and the places of it in the batch.
 *
 * @param indexes as many as there are items
 * @param refused those that may not
 */
record Admission<T>(List<T> items, List<Integer> indexes, List<WriteFailure> refused) {

  static <T> Admission<T> of(List<T> batch, Predicate<T> mayNot) {
    Admission<T> admission =
        new Admission<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int index = 0; index < batch.size(); index++) {
      if (mayNot.test(batch.get(index))) {
        admission.refused.add(GuardedStore.refusal(index));
      } else {
        admission.items.add(batch.get(index));
        admission.indexes.add(index);
      }
    }
    return admission;
  }

  /** Together with what the store refused of the items, in the order of the batch. */
  List<WriteFailure> with(List<WriteFailure> failures) {
    Stream<WriteFailure> replaced =
        failures.stream()
            .map(
                failure ->
                    new WriteFailure(
                        indexes.get(failure.index()), failure.kind(), failure.reason()));
    return Stream.concat(refused.stream(), replaced)
        .sorted((one, other) -> Integer.compare(one.index(), other.index()))
        .toList();
  }
}
