package dev.marquee.bench.merge;

import static dev.marquee.bench.merge.SmallTables.imdb;
import static dev.marquee.bench.merge.SmallTables.link;
import static dev.marquee.bench.merge.SmallTables.movieLens;
import static dev.marquee.bench.merge.SmallTables.tmdb;
import static dev.marquee.bench.merge.SmallTables.wikipedia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.merge.MergeReport.Row;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeEvaluationTest {
  @TempDir Path folder;

  @BeforeEach
  void writeTables() {
    new SmallTables(folder)
        .tmdb(
            tmdb(1, "Heat", 1995),
            tmdb(2, "Ran", 1985),
            tmdb(3, "Fuel", 2008),
            tmdb(4, "Love", 1998),
            tmdb(5, "Nobody Knows", 2001))
        .imdb(
            imdb(11, "Heat", 1995, "Dee Rector"),
            imdb(12, "Chaos", 1985, "Dee Rector"),
            imdb(13, "Fuel", 2008, "Dee Rector"),
            imdb(14, "Love", 1999, "Dee Rector"))
        .movieLens(movieLens(21, "Heat", 1995), movieLens(22, "Ran", 1985))
        .links(link(21, 11, 1), link(22, 12, 2), link(23, 13, 33), link(24, 14, 44))
        .wikipedia(
            wikipedia("Heat", 1995, "Ann Actor", "A film of 1995."),
            wikipedia("Ran", 1985, "Zoe Stranger", "A film of 1985 by Dee Rector."),
            wikipedia("Nobody Knows", 2001, "Ann Actor", "A film of 2001."));
  }

  private List<Row> rows() throws IOException {
    return MergeEvaluation.run(folder, 1, Progress.NONE).rows();
  }

  private Row row(String measure) throws IOException {
    return rows().stream().filter(row -> row.measure().equals(measure)).findFirst().orElseThrow();
  }

  @Test
  void countsFilmsOfTheKeyFileThatWereNotMerged() throws IOException {
    Row missed = row("IMDB 5000 and TMDB 5000, missed");
    assertThat(missed.cases()).isEqualTo(2);
    assertThat(missed.examples())
        .extracting(each -> each.record() + " is " + each.tmdb())
        .containsExactly("Chaos (1985) is Ran (1985)");
    assertThat(row("MovieLens and TMDB 5000, missed").faults()).isZero();
  }

  @Test
  void countsMergesThatTheKeyFileDenies() throws IOException {
    Row wrong = row("IMDB 5000 and TMDB 5000, wrong");
    assertThat(wrong.cases()).isEqualTo(3);
    assertThat(wrong.examples())
        .extracting(each -> each.record() + " is no " + each.tmdb() + " but " + each.wanted())
        .containsExactly("Love (1999) is no Love (1998) but [44]");
  }

  @Test
  void listsDisagreementsOfEqualTitleAndYear() throws IOException {
    Row listed = row("IMDB 5000 and TMDB 5000, in doubt");
    assertThat(listed.examples())
        .extracting(each -> each.record().toString())
        .containsExactly("Fuel (2008)");
    assertThat(listed.pass()).isTrue();
  }

  @Test
  void believesCastAndTextOfAPage() throws IOException {
    Row people = row("Wikipedia and TMDB 5000, wrong");
    assertThat(people.cases()).isEqualTo(2);
    assertThat(people.faults()).isZero();
    assertThat(people.pass()).isTrue();
  }

  @Test
  void holdsAMergeForWrongWhereNobodyIsInCommon() throws IOException {
    new SmallTables(folder)
        .wikipedia(wikipedia("Heat", 1995, "Zoe Stranger", "A film of 1995 by somebody."));
    Row people = row("Wikipedia and TMDB 5000, wrong");
    assertThat(people.faults()).isEqualTo(1);
    assertThat(people.pass()).isFalse();
  }

  @Test
  void needsAllTables() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> MergeEvaluation.run(folder.resolve("nowhere"), 1, Progress.NONE));
  }

  @Test
  void tellsGatesAndFaults() {
    MergeReport report =
        new MergeReport(
            List.of(
                new Row("missed", "what is missed", 200, 3, OptionalDouble.of(1.5), List.of()),
                new Row("wrong", "what is wrong", 1_000, 2, OptionalDouble.of(0.1), List.of())));
    Circumstances here = Circumstances.here(Path.of("."), OptionalLong.empty(), List.of());
    assertThat(report.pass()).isFalse();
    assertThat(report.table())
        .contains("| missed  | 200   | 3      | 1.50%  | at most 1.50% | yes     |")
        .contains("| wrong   | 1000  | 2      | 0.20%  | at most 0.10% | **no**  |");
    assertThat(report.markdown(here)).contains("# Merging without numbers", "- missed: what is");
    ObjectNode document = report.document(here);
    assertThat(document.path("pass").asBoolean()).isFalse();
    assertThat(document.at("/rows/1/percent").asDouble()).isEqualTo(0.2);
  }

  @Test
  void provesNothingWithoutCases() {
    assertThat(new Row("m", "p", 0, 0, OptionalDouble.of(1), List.of()).pass()).isFalse();
  }
}
