package dev.marquee.bench.merge;

import dev.marquee.bench.merge.MergeReport.Row;
import dev.marquee.bench.report.Progress;
import dev.marquee.catalog.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges public tables with their numbers hidden, and judges what comes out. */
public final class MergeEvaluation {
  /** The seed of the published figures. */
  public static final long REPORTING_SEED = 42;

  private static final String MEASURE = "merges";
  private static final int STEPS = 4;

  private MergeEvaluation() {}

  /**
   * Runs all measures; takes some seconds and half a gigabyte.
   *
   * @param data a folder with {@code tmdb}, {@code seed}, {@code movielens-small} and {@code
   *     wikipedia-movies}, each holding its tables
   * @param seed of the merges that are drawn
   * @throws IOException when a table is not there or cannot be read
   */
  public static MergeReport run(Path data, long seed, Progress progress) throws IOException {
    progress.at(MEASURE, 0, STEPS);
    MergeTables tables = MergeTables.read(data);
    progress.at(MEASURE, 1, STEPS);
    List<Row> rows = new ArrayList<>();
    rows.addAll(
        KeyJudge.judge(
            "IMDB 5000 and TMDB 5000",
            tables.imdb(),
            HiddenMerge.of(tables.imdb(), tables.tmdb()),
            tables.key().byImdb(),
            record -> Optional.ofNullable(record.facts().ids().get(Registry.IMDB)).orElse("")));
    progress.at(MEASURE, 2, STEPS);
    rows.addAll(
        KeyJudge.judge(
            "MovieLens and TMDB 5000",
            tables.movieLens(),
            HiddenMerge.of(tables.movieLens(), tables.tmdb()),
            tables.key().byMovieLens(),
            record -> record.key().record()));
    progress.at(MEASURE, 3, STEPS);
    HiddenMerge merge = HiddenMerge.of(tables.wikipedia(), tables.tmdb());
    rows.add(PeopleJudge.judge(tables, merge, seed));
    progress.at(MEASURE, STEPS, STEPS);
    return new MergeReport(rows);
  }
}
