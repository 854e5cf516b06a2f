package dev.marquee.indexer.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What makes two groups one film.
 *
 * @param keys of which they need one in common
 * @param years what their years must say
 * @param evidence what else must hold of the two; does not depend on their order
 * @param people how many people the two have in common then; 0 when nothing is said of them
 */
record JoinRule(
    Function<RecordGroup, ? extends Collection<String>> keys,
    YearRule years,
    BiPredicate<RecordGroup, RecordGroup> evidence,
    int people) {

  /**
   * Two films of one title share one actor now and then, as remakes do, but hardly three people.
   */
  private static final int MOST_PEOPLE = 3;

  /** How titles are tried where nothing is said of people. */
  private static final List<YearRule> FOR_TITLES =
      List.of(YearRule.NEAR_OR_UNKNOWN, YearRule.NEAR, YearRule.SAME);

  /** The surest first. */
  static final List<JoinRule> IN_ORDER = inOrder();

  private static List<JoinRule> inOrder() {
    List<JoinRule> rules = new ArrayList<>();
    for (int people = MOST_PEOPLE; people > 0; people--) {
      rules.add(samePeople(people));
    }
    for (YearRule years : FOR_TITLES) {
      rules.add(new JoinRule(group -> group.titles().literal(), years, (one, other) -> true, 0));
    }
    for (YearRule years : FOR_TITLES) {
      rules.add(new JoinRule(group -> group.titles().keys(), years, (one, other) -> true, 0));
    }
    rules.add(
        new JoinRule(
            group -> group.titles().variants(), YearRule.SAME, RecordGroup::isVariantOf, 0));
    return List.copyOf(rules);
  }

  private static JoinRule samePeople(int people) {
    return new JoinRule(
        group -> group.titles().keys(),
        people == MOST_PEOPLE ? YearRule.ABOUT_OR_UNKNOWN : YearRule.NEAR_OR_UNKNOWN,
        (one, other) -> one.sharedPeople(other) >= people,
        people);
  }

  boolean joins(RecordGroup one, RecordGroup other) {
    return years.near(one.years(), other.years()) && evidence.test(one, other);
  }
}
