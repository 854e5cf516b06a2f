package dev.marquee.indexer.merge;

import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.title.TitleKeys;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Records that are of one film.
 *
 * @param records by trust
 * @param years when the film came out, as those say who know it
 * @param sources what a film has once, as a rule: a record of each source, a page of Wikipedia
 * @param registers what it has never twice: a number in each other register
 * @param people keys of directors and cast
 * @param runtimes in minutes, as those say who know it
 */
record RecordGroup(
    List<SourceRecord> records,
    Optional<YearSpan> years,
    Set<String> sources,
    Set<String> registers,
    GroupTitles titles,
    Set<String> people,
    Set<Integer> runtimes) {

  /** Sources round, count credits or not, and measure other prints. */
  private static final int MAX_MINUTES_APART = 3;

  /** Records joined by their ids: of their years the best source's counts. */
  static RecordGroup of(List<SourceRecord> records) {
    Set<String> sources = new HashSet<>();
    Set<String> registers = new HashSet<>();
    Set<String> people = new HashSet<>();
    Set<Integer> runtimes = new HashSet<>();
    for (SourceRecord record : records) {
      sources.add(record.key().source());
      for (Registry register : record.facts().ids().keySet()) {
        (register == Registry.WIKIPEDIA ? sources : registers).add(register.key());
      }
      record.facts().people().forEach(name -> people.add(TitleKeys.personKey(name)));
      record.facts().runtimeMinutes().ifPresent(runtimes::add);
    }
    return new RecordGroup(
        records, bestYear(records), sources, registers, GroupTitles.of(records), people, runtimes);
  }

  /** One year, the best source's. */
  private static Optional<YearSpan> bestYear(List<SourceRecord> records) {
    return FilmMerger.year(records).stream().mapToObj(year -> new YearSpan(year, year)).findFirst();
  }

  /**
   * The groups as one.
   *
   * @param samePeople whether people made it sure, so that of the years the best source's counts
   */
  static RecordGroup union(List<RecordGroup> groups, boolean samePeople) {
    if (groups.size() == 1) {
      return groups.getFirst();
    }
    List<SourceRecord> records =
        groups.stream().flatMap(group -> group.records.stream()).sorted(Trust.BEST_FIRST).toList();
    return new RecordGroup(
        records,
        samePeople ? bestYear(records) : years(groups),
        all(groups, RecordGroup::sources),
        all(groups, RecordGroup::registers),
        GroupTitles.union(groups.stream().map(RecordGroup::titles).toList()),
        all(groups, RecordGroup::people),
        all(groups, RecordGroup::runtimes));
  }

  private static <T> Set<T> all(List<RecordGroup> groups, Function<RecordGroup, Set<T>> field) {
    Set<T> all = new HashSet<>();
    groups.forEach(group -> all.addAll(field.apply(group)));
    return all;
  }

  static Optional<YearSpan> years(List<RecordGroup> groups) {
    return groups.stream().flatMap(group -> group.years.stream()).reduce(YearSpan::union);
  }

  boolean haveInCommon(RecordGroup other, Function<RecordGroup, Set<String>> field) {
    return !Collections.disjoint(field.apply(this), field.apply(other));
  }

  int sharedPeople(RecordGroup other) {
    return (int) people.stream().filter(other.people::contains).count();
  }

  /**
   * Whether titles that have a variant in common are of one film. Whole titles are, unless people
   * speak against it; where one is a part of the other, a person or the runtime must speak for it.
   */
  boolean isVariantOf(RecordGroup other) {
    boolean wholes = !Collections.disjoint(titles.wholes(), other.titles.wholes());
    boolean part =
        !Collections.disjoint(titles.wholes(), other.titles.variants())
            || !Collections.disjoint(titles.variants(), other.titles.wholes());
    if (!people.isEmpty() && !other.people.isEmpty()) {
      return part && sharedPeople(other) > 0;
    }
    return wholes || (part && sameLength(other));
  }

  private boolean sameLength(RecordGroup other) {
    return runtimes.stream()
        .anyMatch(
            one ->
                other.runtimes.stream()
                    .anyMatch(minutes -> Math.abs(one - minutes) <= MAX_MINUTES_APART));
  }
}
