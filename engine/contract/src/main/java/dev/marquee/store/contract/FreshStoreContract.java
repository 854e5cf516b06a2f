package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.query.SearchRequest;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A suite that writes: each test has an empty store of its own. */
abstract class FreshStoreContract {
  private Path folder;
  Store store;
  MovieIndex index;

  abstract Store open(Path folder);

  @BeforeEach
  void openFreshStore(@TempDir Path folder) {
    this.folder = folder;
    store = open(folder);
    index = store.movies();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** Closes the store and opens the same one again. */
  void reopen() {
    store.close();
    store = open(folder);
    index = store.movies();
  }

  /** Makes changes that must all succeed and are seen at once. */
  void apply(Change... changes) {
    assertThat(index.apply(List.of(changes), Visibility.ON_RETURN)).isEmpty();
  }

  static Change put(CatalogEntry entry) {
    return new Change.Put(entry);
  }

  static Change delete(String id) {
    return new Change.Delete(new MovieId(id));
  }

  static Change redirect(String from, String to) {
    return new Change.Redirect(new MovieId(from), new MovieId(to));
  }

  /** A film with an id and a title, whose only record has the id as its key. */
  static CatalogEntry film(String id, String title) {
    return entry(id, MovieFacts.titled(title).build());
  }

  static CatalogEntry entry(String id, MovieFacts facts) {
    Movie movie =
        new Movie(new MovieId(id), facts, List.of("test"), Instant.parse("2026-01-31T12:00:00Z"));
    return CatalogEntry.of(movie, List.of(new SourceRecord(new SourceKey("test", id), facts)));
  }

  /** The ids of the first films that a search finds. */
  List<String> found(String text) {
    return index.search(SearchRequest.of(text, 10)).hits().stream()
        .map(hit -> hit.scored().movie().id().value())
        .toList();
  }
}
