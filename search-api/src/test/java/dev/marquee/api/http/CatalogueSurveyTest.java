package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Gap;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueSurveyTest {
  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(Films.UPDATED);
  private Store store;
  private CatalogueSurvey survey;

  @BeforeEach
  void open() {
    store = Stores.open("lucene:" + folder.resolve("store"), StoreListener.NONE);
    survey = new CatalogueSurvey(store.movies(), now::get);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findsAnEmptyCatalogueInOrder() {
    CatalogueSurvey.Findings found = survey.findings();

    assertThat(found.counted().total()).isZero();
    assertThat(found.counted().facets()).allSatisfy(facet -> assertThat(facet.counts()).isEmpty());
    assertThat(found.twins().groups()).isZero();
  }

  @Test
  void countsGapsSourcesAndTwins() {
    put("tmdb-1", "The Host");
    put("tmdb-2", "The Host");

    CatalogueSurvey.Findings found = survey.findings();

    assertThat(found.at()).isEqualTo(Films.UPDATED);
    assertThat(found.counted().facets())
        .extracting(Facet::field)
        .containsExactly(FacetField.SOURCE, FacetField.MISSING);
    assertThat(found.counted().facets().getFirst().counts())
        .containsExactly(new Facet.Count("tmdb", 2));
    assertThat(found.counted().facets().getLast().counts())
        .contains(new Facet.Count(Gap.POSTER.key(), 2));
    assertThat(found.twins().groups()).isEqualTo(1);
  }

  @Test
  void looksAgainAfterAMinute() {
    put("tmdb-1", "The Host");
    CatalogueSurvey.Findings first = survey.findings();
    put("tmdb-2", "The Host");

    now.set(Films.UPDATED.plus(CatalogueSurvey.GOOD_FOR).minusMillis(1));
    assertThat(survey.findings()).isSameAs(first);

    now.set(Films.UPDATED.plus(CatalogueSurvey.GOOD_FOR));
    assertThat(survey.findings().counted().total()).isEqualTo(2);
  }

  private void put(String id, String title) {
    MovieFacts facts = MovieFacts.titled(title).releaseYear(OptionalInt.of(2006)).build();
    Movie film = new Movie(new MovieId(id), facts, List.of("tmdb"), Films.UPDATED);
    store
        .movies()
        .apply(List.of(new Change.Put(CatalogEntry.of(film, List.of()))), Visibility.ON_RETURN);
  }
}
