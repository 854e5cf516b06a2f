package dev.marquee.indexer.merge;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which records are of one film.
 *
 * <ol>
 *   <li>Records with the same number in a public register are of one film, and so are records bound
 *       together by an operator.
 *   <li>What then hangs together by a {@link JoinRule} becomes one film, rule after rule, the
 *       surest first: a common title and people in common, a common title alone, a variant of a
 *       title. It must agree ({@link Agreement}): no two numbers in one register, no source twice
 *       (two films of one title in one source are two films, unless people say that it lists one
 *       twice), years as near as the rule wants, no strangers where a year is not known.
 *   <li>Where that leaves a title in doubt, a later and narrower rule is tried: only films with a
 *       year, only films of the same year. What is still in doubt stays apart.
 * </ol>
 *
 * The answer depends on nothing but the records: not on their order, and for each record only on
 * those it hangs together with. An operator's own titles do not count, only the ids given there: a
 * film put under an id of its own must not vanish into another of the same title.
 */
public final class RecordMatcher {
  private final List<SourceRecord> records;

  private RecordMatcher(Collection<SourceRecord> records) {
    this.records = records.stream().sorted(Trust.BEST_FIRST).toList();
  }

  /**
   * Two records that are of one film whatever they say.
   *
   * @param one the key of a record that is at hand
   * @param other the key of another
   */
  public record Bond(SourceKey one, SourceKey other) {}

  /**
   * Parts the records into films.
   *
   * @param records each key once
   * @return each record once; the records of a film by trust
   */
  public static List<List<SourceRecord>> films(
      Collection<SourceRecord> records, Collection<Bond> bonds) {
    RecordMatcher matcher = new RecordMatcher(records);
    List<RecordGroup> films = matcher.sameIds(bonds);
    for (JoinRule rule : JoinRule.IN_ORDER) {
      films = TitleJoin.join(films, rule);
    }
    return films.stream().map(RecordGroup::records).toList();
  }

  private List<RecordGroup> sameIds(Collection<Bond> bonds) {
    Components components = new Components(records.size());
    Map<SourceKey, Integer> places = new HashMap<>();
    Map<ExternalId, Integer> owners = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      places.put(records.get(i).key(), i);
      for (ExternalId id : records.get(i).facts().externalIds()) {
        Integer owner = owners.putIfAbsent(id, i);
        if (owner != null) {
          components.join(owner, i);
        }
      }
    }
    for (Bond bond : bonds) {
      components.join(place(places, bond.one()), place(places, bond.other()));
    }
    List<RecordGroup> groups = new ArrayList<>();
    for (List<Integer> set : components.sets()) {
      groups.add(RecordGroup.of(set.stream().map(records::get).toList()));
    }
    return groups;
  }

  private static int place(Map<SourceKey, Integer> places, SourceKey key) {
    Integer place = places.get(key);
    if (place == null) {
      throw new IllegalArgumentException("a bond names a record that is not at hand: " + key);
    }
    return place;
  }
}
