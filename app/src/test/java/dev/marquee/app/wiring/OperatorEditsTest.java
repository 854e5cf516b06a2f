package dev.marquee.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.api.CatalogueEditor.Edit;
import dev.marquee.api.CatalogueEditor.Outcome;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.Catalogue;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorEditsTest {
  private static final MovieId ALIEN = new MovieId("tmdb-348");
  private static final MovieFacts ALIEN_FACTS =
      MovieFacts.titled("Alien").id(Registry.TMDB, "348").id(Registry.IMDB, "tt0078748").build();

  @TempDir Path folder;
  private Store store;
  private OperatorEdits edits;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder, StoreListener.NONE);
    edits =
        new OperatorEdits(
            new Catalogue(store.movies(), Clock.systemUTC(), Catalogue.WITHOUT_VECTORS),
            store.movies());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void createsThenUpdatesThenDeletes() {
    assertThat(edits.apply(List.of(put(ALIEN)))).containsExactly(new Outcome.Created(ALIEN));
    assertThat(edits.apply(List.of(put(ALIEN)))).containsExactly(new Outcome.Updated(ALIEN));
    assertThat(edits.apply(List.of(new Edit.Delete(ALIEN))))
        .containsExactly(new Outcome.Deleted(ALIEN));
    assertThat(edits.apply(List.of(new Edit.Delete(ALIEN))))
        .containsExactly(new Outcome.Unknown(ALIEN));
  }

  @Test
  void recognisesAFilmWithoutIdByItsNumbers() {
    edits.apply(List.of(put(ALIEN)));
    MovieFacts facts =
        MovieFacts.titled("Alien: Director's Cut").id(Registry.IMDB, "tt0078748").build();

    assertThat(edits.apply(List.of(new Edit.Put(Optional.empty(), facts))))
        .containsExactly(new Outcome.Updated(ALIEN));
    assertThat(store.movies().get(ALIEN).orElseThrow().movie().facts().title())
        .isEqualTo("Alien: Director's Cut");
  }

  @Test
  void mintsTheIdOfANewFilmFromItsNumber() {
    assertThat(edits.apply(List.of(new Edit.Put(Optional.empty(), ALIEN_FACTS))))
        .containsExactly(new Outcome.Created(ALIEN));
  }

  @Test
  void keepsTheOrderOfOutcomesAroundAFilmThatCannotBeTold() {
    Edit nameless = new Edit.Put(Optional.empty(), MovieFacts.titled("Untitled").build());

    List<Outcome> outcomes = edits.apply(List.of(new Edit.Delete(ALIEN), nameless, put(ALIEN)));

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.getFirst()).isEqualTo(new Outcome.Unknown(ALIEN));
    assertThat(outcomes.get(1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(StoreException.Kind.INVALID));
    assertThat(outcomes.getLast()).isEqualTo(new Outcome.Created(ALIEN));
  }

  private static Edit put(MovieId id) {
    return new Edit.Put(Optional.of(id), ALIEN_FACTS);
  }
}
