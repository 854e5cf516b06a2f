package dev.marquee.indexer;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.merge.Arrival;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.WriteFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes edits in their order. Those that cannot stand in each other's way are gathered and made
 * together: edits of different films, all deletions before the first put.
 */
final class EditRun {
  private static final int MAX_TOGETHER = 1_000;

  private final Catalogue catalogue;
  private final MovieIndex movies;
  private final Map<Integer, EditOutcome> outcomes = new TreeMap<>();

  /** By the film they are about. */
  private final Map<MovieId, Gathered> gathered = new LinkedHashMap<>();

  private boolean gatheredPut;

  EditRun(Catalogue catalogue, MovieIndex movies) {
    this.catalogue = catalogue;
    this.movies = movies;
  }

  private record Gathered(int place, Edit edit, Optional<CatalogEntry> before) {}

  List<EditOutcome> run(List<Edit> edits) {
    for (int place = 0; place < edits.size(); place++) {
      gather(place, edits.get(place));
    }
    make();
    return List.copyOf(outcomes.values());
  }

  private void gather(int place, Edit edit) {
    Optional<CatalogEntry> before = movies.get(edit.id());
    boolean deletion = edit instanceof Edit.Delete;
    if (gathered.containsKey(film(edit, before))
        || (deletion && gatheredPut)
        || gathered.size() == MAX_TOGETHER) {
      make();
      before = movies.get(edit.id());
    }
    if (deletion && before.isEmpty()) {
      outcomes.put(place, new EditOutcome.Missing());
      return;
    }
    gathered.put(film(edit, before), new Gathered(place, edit, before));
    gatheredPut |= !deletion;
  }

  private static MovieId film(Edit edit, Optional<CatalogEntry> before) {
    return before.map(CatalogEntry::id).orElse(edit.id());
  }

  private void make() {
    if (gathered.isEmpty()) {
      return;
    }
    List<SourceRecord> records = new ArrayList<>();
    List<MovieId> deleted = new ArrayList<>();
    List<CatalogEntry> concerned = new ArrayList<>();
    gathered.forEach(
        (film, each) -> {
          switch (each.edit()) {
            case Edit.Put put -> records.add(Arrival.fromOperator(film, put.facts()));
            case Edit.Delete delete -> deleted.add(film);
          }
          each.before().ifPresent(concerned::add);
        });
    CatalogUpdate update =
        catalogue.update(new Arrival(records, Set.copyOf(deleted), Set.of()), concerned);
    Map<String, WriteFailure> refusals = update.refusals();
    gathered.forEach(
        (film, each) ->
            outcomes.put(
                each.place(),
                Optional.ofNullable(refusals.get(film.value()))
                    .<EditOutcome>map(
                        failure -> new EditOutcome.Refused(failure.kind(), failure.reason()))
                    .orElseGet(() -> made(film, each))));
    gathered.clear();
    gatheredPut = false;
  }

  private EditOutcome made(MovieId film, Gathered each) {
    return switch (each.edit()) {
      case Edit.Delete delete -> new EditOutcome.Deleted();
      case Edit.Put put -> stored(film, each);
    };
  }

  private EditOutcome stored(MovieId film, Gathered each) {
    CatalogEntry entry =
        movies
            .get(film)
            .orElseThrow(
                () -> new IllegalStateException("a film that was just stored is gone: " + film));
    boolean created = each.before().isEmpty() && entry.id().equals(film);
    return new EditOutcome.Stored(entry, created);
  }
}
