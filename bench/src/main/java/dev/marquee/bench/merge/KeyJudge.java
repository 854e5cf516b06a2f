package dev.marquee.bench.merge;

import dev.marquee.bench.merge.MergeReport.Case;
import dev.marquee.bench.merge.MergeReport.Row;
import dev.marquee.catalog.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges a merge by the key file. */
final class KeyJudge {
  static final double MOST_MISSED_PERCENT = 1.5;
  static final double MOST_WRONG_PERCENT = 0.1;

  private final String sources;
  private final HiddenMerge merge;
  private final Map<String, Set<String>> key;
  private final Set<String> numbered = new HashSet<>();
  private final List<Case> missed = new ArrayList<>();
  private final List<Case> wrong = new ArrayList<>();
  private final List<Case> listed = new ArrayList<>();
  private int expected;
  private int judged;

  private KeyJudge(String sources, HiddenMerge merge, Map<String, Set<String>> key) {
    this.sources = sources;
    this.merge = merge;
    this.key = key;
    key.values().forEach(numbered::addAll);
  }

  /**
   * What was missed and what is wrong.
   *
   * @param sources their names, for the report
   * @param key TMDB's numbers by the numbers of the other source
   * @param number the other source's number of a record
   */
  static List<Row> judge(
      String sources,
      List<SourceRecord> records,
      HiddenMerge merge,
      Map<String, Set<String>> key,
      Function<SourceRecord, String> number) {
    KeyJudge judge = new KeyJudge(sources, merge, key);
    records.forEach(record -> judge.judge(record, number.apply(record)));
    return judge.rows();
  }

  private void judge(SourceRecord record, String number) {
    Set<String> right = key.getOrDefault(number, Set.of());
    Set<String> atHand =
        right.stream()
            .filter(tmdb -> merge.tmdb(tmdb).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    Optional<SourceRecord> with = merge.tmdbOf(record);
    Optional<String> given = with.map(tmdb -> tmdb.key().record());
    if (!atHand.isEmpty()) {
      expected++;
      if (given.isEmpty() || !atHand.contains(given.get())) {
        SourceRecord wanted = merge.tmdb(Collections.min(atHand)).orElseThrow();
        missed.add(Case.of(record, wanted, right));
      }
    }
    if (with.isPresent() && (!right.isEmpty() || numbered.contains(given.orElseThrow()))) {
      judged++;
      if (!right.contains(given.orElseThrow())) {
        Case disagreement = Case.of(record, with.get(), right);
        (disagreement.sameTitleAndYear() ? listed : wrong).add(disagreement);
      }
    }
  }

  private List<Row> rows() {
    return List.of(
        new Row(
            sources + ", missed",
            "films in both sources by the key file that are not one film after the merge",
            expected,
            missed.size(),
            OptionalDouble.of(MOST_MISSED_PERCENT),
            missed),
        new Row(
            sources + ", wrong",
            "merged films that the key file numbers otherwise, those of equal title and year left"
                + " out",
            judged,
            wrong.size(),
            OptionalDouble.of(MOST_WRONG_PERCENT),
            wrong),
        new Row(
            sources + ", in doubt",
            "merged films that the key file numbers otherwise although title and year are equal;"
                + " listed, since most are faults of the key file or one film numbered twice",
            judged,
            listed.size(),
            OptionalDouble.empty(),
            listed));
  }
}
