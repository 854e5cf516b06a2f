package dev.marquee.app.wiring;

import dev.marquee.api.CatalogueEditor;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.Catalogue;
import dev.marquee.indexer.EditOutcome;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings an operator's wishes to the catalogue, in its words, and its outcomes back. */
final class OperatorEdits implements CatalogueEditor {
  private final Catalogue catalogue;
  private final MovieIndex movies;

  OperatorEdits(Catalogue catalogue, MovieIndex movies) {
    this.catalogue = catalogue;
    this.movies = movies;
  }

  @Override
  public List<Outcome> apply(List<Edit> edits) {
    List<Optional<MovieId>> ids = edits.stream().map(this::filmOf).toList();
    List<dev.marquee.indexer.Edit> known = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      ids.get(i).ifPresent(id -> known.add(translated(edit, id)));
    }
    var outcomes = catalogue.edit(known).iterator();
    return ids.stream()
        .map(id -> id.map(film -> told(film, outcomes.next())).orElseGet(OperatorEdits::nameless))
        .toList();
  }

  /**
   * The film an edit is about: one there is, redirects followed, or one to be made; empty when it
   * cannot be told.
   */
  private Optional<MovieId> filmOf(Edit edit) {
    return switch (edit) {
      case Edit.Put put -> put.id().isPresent() ? put.id() : byNumber(put.facts());
      case Edit.Delete delete ->
          Optional.of(movies.get(delete.id()).map(CatalogEntry::id).orElse(delete.id()));
    };
  }

  private Optional<MovieId> byNumber(MovieFacts facts) {
    List<ExternalId> numbers = facts.externalIds();
    return numbers.stream()
        .flatMap(number -> movies.resolve(number).stream())
        .findFirst()
        .or(
            () ->
                numbers.stream()
                    .filter(number -> number.registry() != Registry.WIKIPEDIA)
                    .map(MovieId::of)
                    .findFirst());
  }

  private static dev.marquee.indexer.Edit translated(Edit edit, MovieId film) {
    return switch (edit) {
      case Edit.Put put -> new dev.marquee.indexer.Edit.Put(film, put.facts());
      case Edit.Delete delete -> new dev.marquee.indexer.Edit.Delete(film);
    };
  }

  private static Outcome told(MovieId film, EditOutcome outcome) {
    return switch (outcome) {
      case EditOutcome.Stored stored when stored.created() ->
          new Outcome.Created(stored.entry().id());
      case EditOutcome.Stored stored -> new Outcome.Updated(stored.entry().id());
      case EditOutcome.Deleted deleted -> new Outcome.Deleted(film);
      case EditOutcome.Missing missing -> new Outcome.Unknown(film);
      case EditOutcome.Refused refused -> new Outcome.Refused(refused.kind(), refused.reason());
    };
  }

  private static Outcome nameless() {
    return new Outcome.Refused(
        StoreException.Kind.INVALID,
        "a film without movie_id needs a number of TMDB, IMDb or MovieLens by which it can be"
            + " recognised");
  }
}
