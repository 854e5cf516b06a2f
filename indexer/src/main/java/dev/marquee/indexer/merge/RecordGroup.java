package dev.marquee.indexer.merge;

import dev.marquee.catalog.SourceRecord;
import dev.marquee.title.TitleKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Records that are of one film.
 *
 * @param records by trust
 * @param years when the film came out, as those say who know it
 * @param singles what a film has once: a record of each source, a number in each register
 * @param titleKeys of all records but an operator's
 */
record RecordGroup(
    List<SourceRecord> records,
    Optional<YearSpan> years,
    Set<String> singles,
    Set<String> titleKeys) {

  /** Records joined by their ids: of their years the best source's counts. */
  static RecordGroup of(List<SourceRecord> records) {
    Set<String> singles = new HashSet<>();
    Set<String> titleKeys = new HashSet<>();
    for (SourceRecord record : records) {
      singles.add("source " + record.key().source());
      record.facts().ids().keySet().forEach(register -> singles.add("register " + register));
      if (!Trust.isOperator(record)) {
        titleKeys.addAll(TitleKeys.matchKeys(record.facts()));
      }
    }
    OptionalInt year = FilmMerger.year(records);
    Optional<YearSpan> years =
        year.isPresent()
            ? Optional.of(new YearSpan(year.getAsInt(), year.getAsInt()))
            : Optional.empty();
    return new RecordGroup(records, years, singles, titleKeys);
  }

  static RecordGroup union(List<RecordGroup> groups) {
    if (groups.size() == 1) {
      return groups.getFirst();
    }
    List<SourceRecord> records =
        groups.stream().flatMap(group -> group.records.stream()).sorted(Trust.BEST_FIRST).toList();
    Set<String> singles = new HashSet<>();
    Set<String> titleKeys = new HashSet<>();
    for (RecordGroup group : groups) {
      singles.addAll(group.singles);
      titleKeys.addAll(group.titleKeys);
    }
    return new RecordGroup(records, years(groups), singles, titleKeys);
  }

  /**
   * Whether groups can be one film: nothing twice that a film has once (a number of one register in
   * two groups is two numbers, since the same one would have made them one group), and no years
   * further apart than allowed.
   */
  static boolean agree(List<RecordGroup> groups, int maxYearsApart) {
    Set<String> seen = new HashSet<>();
    for (RecordGroup group : groups) {
      for (String single : group.singles) {
        if (!seen.add(single)) {
          return false;
        }
      }
    }
    return years(groups).map(YearSpan::length).orElse(0) <= maxYearsApart;
  }

  private static Optional<YearSpan> years(List<RecordGroup> groups) {
    return groups.stream().flatMap(group -> group.years.stream()).reduce(YearSpan::union);
  }
}
