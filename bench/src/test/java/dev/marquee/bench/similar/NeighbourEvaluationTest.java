package dev.marquee.bench.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.similar.NeighbourReport.Case;
import dev.marquee.bench.similar.Neighbours.Name;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourEvaluationTest {
  @Test
  void listHasSixtyFilmsWithNeighboursEnough() {
    List<Neighbours> all = Neighbours.all();

    assertThat(all).hasSize(60);
    assertThat(all).extracting(Neighbours::film).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(one.neighbours())
                    .hasSizeGreaterThanOrEqualTo(10)
                    .doesNotHaveDuplicates()
                    .doesNotContain(one.film()));
  }

  @Test
  void readsALine() {
    assertThat(Neighbours.parse("M (1931) | Blade Runner (1982) | 300 (2006)"))
        .isEqualTo(
            new Neighbours(
                new Name("M", 1931),
                List.of(new Name("Blade Runner", 1982), new Name("300", 2006))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Neighbours.parse("M (1931) | Blade Runner"))
        .withMessageContaining("Blade Runner");
  }

  @Test
  void countsNeighboursAmongTheFirstTen(@TempDir Path folder) {
    try (Store store = Stores.open("lucene:" + folder, StoreListener.NONE)) {
      store
          .movies()
          .apply(
              List.of(
                  film("m-1", "Rocky", 1976, 1, 0),
                  film("m-2", "Rocky II", 1980, 0.9f, 0.1f),
                  film("m-3", "Raging Bull", 1980, 0.8f, 0.2f),
                  film("m-4", "Creed", 1999, 0.7f, 0.3f),
                  film("m-5", "Singing Birds", 1980, 0, 1)),
              Visibility.ON_RETURN);

      NeighbourReport report =
          NeighbourEvaluation.run(store.movies(), (measure, done, total) -> {});

      assertThat(report.cases()).hasSize(1);
      assertThat(report.cases().getFirst().title()).isEqualTo("Rocky");
      assertThat(report.cases().getFirst().vector()).isEqualTo(2);
      assertThat(report.absent()).hasSize(59).contains("Toy Story");
      assertThat(report.pass()).isFalse();
    }
  }

  @Test
  void tellsSharesAndMeans() {
    NeighbourReport report =
        new NeighbourReport(
            100,
            List.of(
                new Case("One", 3, 0, 4),
                new Case("Two", 2, 3, 3),
                new Case("Three", 0, 0, 3),
                new Case("Four", 0, 0, 3),
                new Case("Five", 9, 9, 2)),
            List.of("Six"));

    assertThat(report.pass()).isTrue();
    assertThat(report.table())
        .contains("| text   | 5     | 40.00%                    | 2.80 |")
        .contains("| hybrid | 5     | 80.00%                    | 3.00 | 80.00% |");
    Circumstances here = Circumstances.here(Path.of("."), OptionalLong.empty(), List.of());
    assertThat(report.markdown(here)).contains("of the list not there: Six", "| Five");
    assertThat(report.document(here).at("/three_or_more_percent/vector").asDouble()).isEqualTo(40);
  }

  private static Change film(String id, String title, int year, float... vector) {
    MovieFacts facts = MovieFacts.titled(title).releaseYear(OptionalInt.of(year)).build();
    Movie movie = new Movie(new MovieId(id), facts, List.of("test"), Instant.EPOCH);
    return new Change.Put(new CatalogEntry(movie, List.of(), Optional.of(Embedding.of(vector))));
  }
}
