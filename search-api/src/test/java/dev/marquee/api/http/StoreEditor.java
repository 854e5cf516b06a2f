package dev.marquee.api.http;

import dev.marquee.api.CatalogueEditor;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.StoreException;
import dev.marquee.store.Visibility;
import java.util.List;
import java.util.Optional;

/** Writes what the operator says as it is, without merging. Films titled "Refused" are refused. */
final class StoreEditor implements CatalogueEditor {
  private final MovieIndex movies;

  StoreEditor(MovieIndex movies) {
    this.movies = movies;
  }

  @Override
  public List<Outcome> apply(List<Edit> edits) {
    return edits.stream().map(this::apply).toList();
  }

  private Outcome apply(Edit edit) {
    return switch (edit) {
      case Edit.Put(Optional<MovieId> id, MovieFacts facts) -> {
        if (facts.title().equals("Refused")) {
          yield new Outcome.Refused(StoreException.Kind.CONFLICT, "another film has this title");
        }
        MovieId stored = id.orElseGet(() -> MovieId.of(facts.externalIds().getFirst()));
        boolean known = movies.get(stored).isPresent();
        var movie = new Movie(stored, facts, List.of("operator"), Films.UPDATED);
        apply(new Change.Put(CatalogEntry.of(movie, List.of())));
        yield known ? new Outcome.Updated(stored) : new Outcome.Created(stored);
      }
      case Edit.Delete(MovieId id) -> {
        if (movies.get(id).isEmpty()) {
          yield new Outcome.Unknown(id);
        }
        apply(new Change.Delete(id));
        yield new Outcome.Deleted(id);
      }
    };
  }

  private void apply(Change change) {
    movies.apply(List.of(change), Visibility.ON_RETURN);
  }
}
