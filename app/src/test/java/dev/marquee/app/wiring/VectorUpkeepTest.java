package dev.marquee.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.Edit;
import dev.marquee.recommend.content.FilmVectors;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorUpkeepTest {
  private static final int FIRST_FILMS = 40;

  /** Each in few enough films to tell them apart, and in enough to be learned. */
  private static final List<String> PLACES =
      List.of("harbour", "castle", "desert", "forest", "island", "bakery");

  @TempDir Path folder;

  private Store store;
  private Catalogue catalogue;
  private FilmVectors vectors;
  private VectorUpkeep upkeep;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE);
    vectors = new FilmVectors(store.artifacts());
    catalogue = new Catalogue(store.movies(), Clock.systemUTC(), vectors);
    upkeep = new VectorUpkeep(store.movies(), catalogue, vectors, FIRST_FILMS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void longImportFindsDirectionsOnItsWay() {
    store(0, FIRST_FILMS - 1);
    upkeep.afterBatch();
    assertThat(withVector()).isZero();

    store(FIRST_FILMS - 1, FIRST_FILMS);
    upkeep.afterBatch();
    assertThat(withVector()).isEqualTo(FIRST_FILMS);
  }

  @Test
  void shortImportFindsDirectionsAtItsEnd() {
    store(0, 19);
    upkeep.afterImport();
    assertThat(withVector()).isZero();

    store(19, 20);
    upkeep.afterImport();
    assertThat(withVector()).isEqualTo(20);
  }

  @Test
  void directionsAreFoundAnewWhenFilmsAreFourTimesAsMany() {
    store(0, FIRST_FILMS);
    upkeep.afterBatch();
    store(FIRST_FILMS, 4 * FIRST_FILMS - 1);
    upkeep.afterBatch();
    upkeep.afterImport();
    assertThat(directionsFoundOf()).isEqualTo(FIRST_FILMS);

    store(4 * FIRST_FILMS - 1, 4 * FIRST_FILMS);
    upkeep.afterBatch();
    assertThat(directionsFoundOf()).isEqualTo(4 * FIRST_FILMS);
  }

  private void store(int from, int to) {
    catalogue.edit(
        IntStream.range(from, to)
            .<Edit>mapToObj(i -> new Edit.Put(new MovieId("m-" + i), facts(i)))
            .toList());
  }

  private static MovieFacts facts(int number) {
    String place = PLACES.get(number % PLACES.size());
    return MovieFacts.titled("Film " + number)
        .overview(Optional.of("A story of a %s and who lives by the %s.".formatted(place, place)))
        .keywords(List.of(place))
        .build();
  }

  private long withVector() {
    return store.movies().walk(Optional.empty(), 1_000).stream()
        .map(CatalogEntry::vector)
        .flatMap(Optional::stream)
        .count();
  }

  private int directionsFoundOf() {
    return vectors.projection().orElseThrow().films();
  }
}
