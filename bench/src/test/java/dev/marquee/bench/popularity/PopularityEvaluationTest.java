package dev.marquee.bench.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.popularity.FeatureSet;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.Progress;
import dev.marquee.catalog.MovieFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopularityEvaluationTest {
  private static final LocalDate SPLIT = LocalDate.of(2013, 1, 1);

  @TempDir private Path folder;

  private static List<MovieFacts> films(int count) {
    Random random = new Random(5);
    return IntStream.range(0, count).mapToObj(number -> film(number, random)).toList();
  }

  private static MovieFacts film(int number, Random random) {
    double popularity = random.nextDouble(100);
    return MovieFacts.titled("Film " + number)
        .releaseDate(Optional.of(SPLIT.plusDays(number < 600 ? -1 - number : number)))
        .voteCount(OptionalInt.of((int) (popularity * 10)))
        .budget(OptionalLong.of((long) (popularity * 1_000_000)))
        .popularity(OptionalDouble.of(popularity))
        .build();
  }

  @Test
  void learnsFromFilmsBeforeTheDayAndAsksAboutThoseAfter() throws IOException {
    PopularityReport report =
        new PopularityEvaluation(films(700), SPLIT)
            .run(1, ReferenceFigures.NONE, Progress.NONE, this::write);

    assertThat(report.before()).isEqualTo(600);
    assertThat(report.after()).isEqualTo(100);
    assertThat(report.figures()).hasSize(FeatureSet.values().length);
    assertThat(report.figures())
        .allSatisfy(
            figures -> {
              assertThat(figures.spearman()).isGreaterThan(0.98);
              assertThat(figures.meanAbsoluteError()).isLessThan(3);
            });
    assertThat(Files.readAllLines(folder.resolve("owner-train.csv"))).hasSize(601);
    assertThat(Files.readAllLines(folder.resolve("all-test.csv"))).hasSize(101);
  }

  private void write(Tables tables) {
    try {
      tables.write(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void needsFilmsOnBothSidesOfTheDay() {
    assertThatThrownBy(() -> new PopularityEvaluation(films(600), SPLIT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 600 and 0");
  }

  @Test
  void isNotToBeWorseThanTheReference() throws IOException {
    Path file = folder.resolve("reference.csv");
    Files.writeString(
        file, "features,library,spearman,mean_absolute_error\nowner,other 1.0,0.9420,6.284\n");
    ReferenceFigures reference = ReferenceFigures.read(file);

    assertThat(report(0.95, 6.2, 0.9, reference).pass()).isTrue();
    assertThat(report(0.94, 6.2, 0.9, reference).pass()).isFalse();
    assertThat(report(0.95, 6.3, 0.9, reference).pass()).isFalse();
    assertThat(report(0.95, 6.2, 0.93, reference).pass()).isFalse();
    assertThat(report(0.95, 6.2, 0.87, reference).pass()).isFalse();
    Circumstances here = Circumstances.here(Path.of("."), OptionalLong.of(1), List.of());
    assertThat(report(0.95, 6.2, 0.9, reference).markdown(here))
        .startsWith("# Popularity")
        .contains("other 1.0", "0.9420", "0.9500");
    assertThat(
            report(0.95, 6.2, 0.9, reference)
                .document(here)
                .path("features")
                .path(0)
                .path("spearman")
                .asDouble())
        .isEqualTo(0.95);
  }

  private static PopularityReport report(
      double spearman, double error, double coverage, ReferenceFigures reference) {
    return new PopularityReport(
        600,
        100,
        List.of(new PopularityFigures(FeatureSet.OWNER, spearman, error, coverage, 20, 1)),
        reference);
  }

  @Test
  void refusesATableOfOtherShape() throws IOException {
    Path file = folder.resolve("reference.csv");
    Files.writeString(file, "header\nowner,other 1.0,high,low\n");

    assertThatThrownBy(() -> ReferenceFigures.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("owner,other 1.0,high,low");
  }
}
