package dev.marquee.indexer.merge;

import java.util.List;
import java.util.Optional;

/** Whether groups that hang together can be one film. */
final class Agreement {
  /**
   * A source that lists a film twice names the same people; two films have at most one in common.
   */
  private static final int PEOPLE_OF_A_DOUBLE = 2;

  private Agreement() {}

  static boolean of(List<RecordGroup> groups, JoinRule rule) {
    for (int i = 1; i < groups.size(); i++) {
      for (int before = 0; before < i; before++) {
        if (!agree(groups.get(before), groups.get(i), rule)) {
          return false;
        }
      }
    }
    Optional<YearSpan> years = RecordGroup.years(groups);
    return years.map(YearSpan::length).orElse(0) <= rule.years().maxYearsApart();
  }

  private static boolean agree(RecordGroup one, RecordGroup other, JoinRule rule) {
    int shared = one.sharedPeople(other);
    if (one.haveInCommon(other, RecordGroup::registers)) {
      return false;
    }
    boolean listedTwice = rule.people() > 0 && shared >= PEOPLE_OF_A_DOUBLE;
    if (one.haveInCommon(other, RecordGroup::sources) && !listedTwice) {
      return false;
    }
    boolean yearsTell = one.years().isPresent() && other.years().isPresent();
    boolean strangers = shared == 0 && !one.people().isEmpty() && !other.people().isEmpty();
    return rule.people() > 0 || yearsTell || !strangers;
  }
}
