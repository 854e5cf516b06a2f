package dev.marquee.store.contract;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.query.SearchResult;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A suite that only reads: its tests share a store that holds {@link SampleFilms}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampleCatalogueContract {
  private final Locale locale;
  private Locale localeBefore;
  private Store store;
  MovieIndex index;

  /**
   * @param locale the default locale while films are written and read
   */
  SampleCatalogueContract(Locale locale) {
    this.locale = locale;
  }

  abstract Store open(Path folder);

  /** What the shared store holds. */
  List<CatalogEntry> entries() {
    return SampleFilms.ALL;
  }

  @BeforeAll
  void openSampleCatalogue(@TempDir Path folder) {
    localeBefore = Locale.getDefault();
    Locale.setDefault(locale);
    store = open(folder);
    index = store.movies();
    index.apply(entries().stream().<Change>map(Change.Put::new).toList(), Visibility.ON_RETURN);
  }

  @AfterAll
  void closeSampleCatalogue() {
    store.close();
    Locale.setDefault(localeBefore);
  }

  static List<String> titles(SearchResult result) {
    return result.hits().stream().map(hit -> hit.scored().movie().facts().title()).toList();
  }
}
