package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredId;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Films whose vectors point in nearly the same direction. */
abstract class NearestContract extends FreshStoreContract {
  private static final Embedding EAST = Embedding.of(new float[] {1, 0, 0});

  /** A store may keep coordinates in fewer bits. */
  private static final double SCORE_TOLERANCE = 0.001;

  @Test
  void nearestComeFirstWithScoresByTheirAngle() {
    apply(
        put(withVector("m-opposite", -1, 0, 0)),
        put(withVector("m-same", 1, 0, 0)),
        put(withVector("m-across", 0, 0, 1)),
        put(withVector("m-close", 3, 4, 0)));

    List<ScoredId> nearest = index.nearest(EAST, List.of(), 10);

    assertThat(ids(nearest)).containsExactly("m-same", "m-close", "m-across", "m-opposite");
    assertThat(nearest.get(0).score()).isCloseTo(1, within(SCORE_TOLERANCE));
    assertThat(nearest.get(1).score()).isCloseTo(0.8, within(SCORE_TOLERANCE));
    assertThat(nearest.get(2).score()).isCloseTo(0.5, within(SCORE_TOLERANCE));
    assertThat(nearest.get(3).score()).isCloseTo(0, within(SCORE_TOLERANCE));
    assertThat(nearest)
        .extracting(ScoredId::prominence)
        .allSatisfy(
            prominence ->
                assertThat(prominence)
                    .isCloseTo(film("m-0", "Any").movie().facts().prominence(), within(1e-6)));
  }

  @Test
  void filmsWithoutAVectorOrWithOneOfOtherDimensionsAreLeftOut() {
    apply(
        put(film("m-none", "None")),
        put(withVector("m-three", 1, 0, 0)),
        put(withVector("m-two", 1, 0)),
        put(withVector("m-four", 1, 0, 0, 0)));

    assertThat(ids(index.nearest(EAST, List.of(), 10))).containsExactly("m-three");
    assertThat(ids(index.nearest(Embedding.of(new float[] {1, 0}), List.of(), 10)))
        .containsExactly("m-two");
    assertThat(index.nearest(Embedding.of(new float[] {1, 0, 0, 0, 0}), List.of(), 10)).isEmpty();
  }

  @Test
  void withoutVectorsNothingIsNear() {
    assertThat(index.nearest(EAST, List.of(), 10)).isEmpty();
    apply(put(film("m-1", "None")));
    assertThat(index.nearest(EAST, List.of(), 10)).isEmpty();
  }

  @Test
  void newVectorReplacesTheOld() {
    apply(put(withVector("m-1", 0, 1, 0)), put(withVector("m-2", 1, 1, 0)));
    apply(put(withVector("m-1", 1, 0, 0)), put(film("m-2", "None any more")));

    List<ScoredId> nearest = index.nearest(EAST, List.of(), 10);

    assertThat(ids(nearest)).containsExactly("m-1");
    assertThat(nearest.getFirst().score()).isCloseTo(1, within(SCORE_TOLERANCE));
  }

  @Test
  void deletedAndRedirectedFilmsAreNotNear() {
    apply(put(withVector("m-1", 1, 0, 0)), put(withVector("m-2", 1, 0, 0)));
    apply(put(withVector("m-3", 1, 1, 0)), delete("m-1"), redirect("m-2", "m-3"));

    assertThat(ids(index.nearest(EAST, List.of(), 10))).containsExactly("m-3");
  }

  /** The nearest by far do not pass, so that a search that filters afterwards comes back empty. */
  @Test
  void filtersLeaveAsManyAsAreWanted() {
    int films = 600;
    Random random = new Random(1);
    List<CatalogEntry> entries =
        IntStream.range(0, films)
            .mapToObj(
                i ->
                    i % 30 == 0
                        ? withVector("m-" + i, "Western", -1, random.nextFloat(), 0)
                        : withVector("m-" + i, "Drama", 1, random.nextFloat(), 0))
            .toList();
    index.apply(entries.stream().<Change>map(Change.Put::new).toList(), Visibility.ON_RETURN);

    List<ScoredId> nearest = index.nearest(EAST, List.of(new Filter.Genre("western")), 10);

    assertThat(nearest).hasSize(10);
    assertThat(index.read(nearest.stream().map(ScoredId::id).toList()))
        .hasSize(10)
        .allSatisfy(movie -> assertThat(movie.facts().genres()).contains("Western"));
    assertThat(
            index.nearest(
                EAST,
                List.of(
                    new Filter.Genre("western"),
                    new Filter.Years(OptionalInt.of(1990), OptionalInt.empty())),
                10))
        .isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void findsNearlyAllOfTheTrulyNearest(int seed) {
    Random random = new Random(seed);
    int films = 1_000;
    int wanted = 20;
    List<CatalogEntry> entries =
        IntStream.range(0, films).mapToObj(i -> randomlyPlaced("m-" + i, random)).toList();
    index.apply(entries.stream().<Change>map(Change.Put::new).toList(), Visibility.ON_RETURN);
    Embedding from = entries.getFirst().vector().orElseThrow();

    List<String> truly =
        entries.stream()
            .sorted(
                Comparator.comparingDouble(entry -> -cosine(from, entry.vector().orElseThrow())))
            .limit(wanted)
            .map(entry -> entry.id().value())
            .toList();
    List<ScoredId> nearest = index.nearest(from, List.of(), wanted);

    assertThat(nearest).hasSize(wanted);
    assertThat(nearest.getFirst().id()).isEqualTo(new MovieId("m-0"));
    assertThat(ids(nearest)).filteredOn(truly::contains).hasSizeGreaterThanOrEqualTo(wanted - 2);
    assertThat(nearest).isSortedAccordingTo(Comparator.comparingDouble(ScoredId::score).reversed());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, MovieIndex.MAX_FILMS + 1})
  void refusesSizesThatAreNotPromised(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.nearest(EAST, List.of(), size))
        .withMessageContaining(Integer.toString(size));
  }

  private static List<String> ids(List<ScoredId> scored) {
    return scored.stream().map(one -> one.id().value()).toList();
  }

  private static double cosine(Embedding one, Embedding other) {
    float[] left = one.toArray();
    float[] right = other.toArray();
    return IntStream.range(0, left.length).mapToDouble(i -> (double) left[i] * right[i]).sum();
  }

  private static CatalogEntry randomlyPlaced(String id, Random random) {
    float[] values = new float[16];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return withVector(id, "Drama", values);
  }

  private static CatalogEntry withVector(String id, float... values) {
    return withVector(id, "Drama", values);
  }

  private static CatalogEntry withVector(String id, String genre, float... values) {
    MovieFacts facts =
        MovieFacts.titled("Film " + id)
            .genres(List.of(genre))
            .releaseYear(OptionalInt.of(1980))
            .build();
    CatalogEntry entry = entry(id, facts);
    return new CatalogEntry(entry.movie(), entry.records(), Optional.of(Embedding.of(values)));
  }
}
