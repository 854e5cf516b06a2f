package dev.marquee.store.lucene;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.MovieField;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredId;
import dev.marquee.store.Change;
import dev.marquee.store.Probe;
import dev.marquee.title.FilmTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Looks films up by their signs of identity. Bound to one searcher and one thread. */
final class CatalogReader {
  private static final Sort BY_ID =
      new Sort(new SortField(MovieField.MOVIE_ID, SortField.Type.STRING));
  private static final Query ALL = new TermQuery(new Term(IndexField.KIND, IndexField.KIND_MOVIE));

  private final IndexSearcher searcher;
  private final StoredMovies movies;

  CatalogReader(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    this.movies = new StoredMovies(searcher);
  }

  /** The film under an id, redirects followed; none when they lead in a circle. */
  Optional<CatalogEntry> get(MovieId id) throws IOException {
    MovieId next = id;
    Set<MovieId> passed = new HashSet<>();
    while (passed.add(next)) {
      OptionalInt document = documentUnder(next);
      if (document.isEmpty()) {
        return Optional.empty();
      }
      switch (movies.kept(document.getAsInt())) {
        case Change.Put(var entry) -> {
          return Optional.of(entry);
        }
        case Change.Redirect(var from, var to) -> next = to;
      }
    }
    return Optional.empty();
  }

  List<Movie> read(List<MovieId> ids) throws IOException {
    List<Movie> read = new ArrayList<>();
    for (MovieId id : ids) {
      OptionalInt document = documentUnder(id);
      if (document.isPresent()) {
        movies.movieUnlessRedirect(document.getAsInt()).ifPresent(read::add);
      }
    }
    return read;
  }

  Optional<MovieId> resolve(ExternalId id) throws IOException {
    Query query = new TermQuery(new Term(IndexField.EXTERNAL_ID, FilmTerms.externalId(id)));
    TopDocs found = searcher.search(query, 1, BY_ID);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(movies.movie(found.scoreDocs[0].doc).id());
  }

  List<CatalogEntry> find(Probe probe) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(
        terms(
            IndexField.SOURCE_KEY, probe.sourceKeys().stream().map(FilmTerms::sourceKey).toList()),
        Occur.SHOULD);
    any.add(
        terms(
            IndexField.EXTERNAL_ID,
            probe.externalIds().stream().map(FilmTerms::externalId).toList()),
        Occur.SHOULD);
    any.add(
        terms(IndexField.TITLE_KEY, probe.titleKeys().stream().map(FilmTerms::cut).toList()),
        Occur.SHOULD);
    List<CatalogEntry> found = new ArrayList<>();
    for (int document : Matches.of(searcher, any.build())) {
      found.add(movies.entry(document));
    }
    found.sort(Comparator.comparing(entry -> entry.id().value()));
    return found;
  }

  /** The next films in the order of their ids. */
  List<CatalogEntry> walk(Optional<MovieId> after, int size) throws IOException {
    KeyWalk keys =
        new KeyWalk(searcher.getIndexReader(), IndexField.KEY, after.map(MovieId::value));
    List<CatalogEntry> entries = new ArrayList<>();
    for (OptionalInt at = keys.next(); at.isPresent() && entries.size() < size; at = keys.next()) {
      if (movies.kept(at.getAsInt()) instanceof Change.Put put) {
        entries.add(put.entry());
      }
    }
    return entries;
  }

  long count() throws IOException {
    return searcher.count(ALL);
  }

  List<ScoredId> likeThis(Movie film, List<Filter> filters, int size) throws IOException {
    OptionalInt document = documentUnder(film.id());
    return document.isEmpty()
        ? List.of()
        : SimilarMovies.like(searcher, film, document.getAsInt(), filters, size);
  }

  /** The document of a film or a redirect. */
  private OptionalInt documentUnder(MovieId id) throws IOException {
    return KeyWalk.find(searcher, IndexField.KEY, id.value());
  }

  private static Query terms(String field, Collection<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }
}
