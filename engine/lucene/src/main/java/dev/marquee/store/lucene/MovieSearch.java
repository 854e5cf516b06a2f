package dev.marquee.store.lucene;

import dev.marquee.catalog.Movie;
import dev.marquee.document.MovieField;
import dev.marquee.query.Facet;
import dev.marquee.query.ScoredMovie;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Suggestions;
import dev.marquee.title.Marking;
import dev.marquee.title.TypedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Answers searches, correcting the text where nothing meets it as typed. */
final class MovieSearch {
  private static final SortField BY_ID = new SortField(MovieField.MOVIE_ID, SortField.Type.STRING);

  private MovieSearch() {}

  static SearchResult search(IndexSearcher searcher, SearchRequest request) throws IOException {
    TypedText typed = TypedText.of(request.text());
    Optional<String> corrected = typed.isEmpty() ? Optional.empty() : correction(searcher, typed);
    TypedText searched = corrected.map(TypedText::of).orElse(typed);
    return found(searcher, request, searched, corrected);
  }

  /**
   * The nearest spelling, when no title and no name has all the words as typed. A text that only a
   * story has is corrected too, if it is nearly a title: "dark night" means the film.
   */
  private static Optional<String> correction(IndexSearcher searcher, TypedText typed)
      throws IOException {
    SearchTranslator translator = new SearchTranslator(typed);
    if (searcher.count(translator.inTitleOrNames()) > 0) {
      return Optional.empty();
    }
    Suggestions suggestions = SuggestLookup.suggest(searcher, typed.text(), 1);
    return suggestions.correctedQuery();
  }

  private static SearchResult found(
      IndexSearcher searcher, SearchRequest request, TypedText searched, Optional<String> corrected)
      throws IOException {
    Query query = new SearchTranslator(searched).translate(request.filters());
    Sort sort = sort(request, searched);
    int wanted = Math.min(request.page().end(), Math.max(1, searcher.getIndexReader().maxDoc()));
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE);
    TopFieldDocs docs;
    List<Facet> facets = List.of();
    if (request.facets().isEmpty()) {
      docs = searcher.search(query, top);
    } else {
      Object[] both =
          searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
      docs = (TopFieldDocs) both[0];
      facets =
          FacetCounter.count(
              searcher.getIndexReader(), request.facets(), (FacetsCollector) both[1]);
    }
    List<SearchResult.Hit> hits = hits(searcher, docs, request, searched);
    return new SearchResult(docs.totalHits.value(), hits, facets, corrected);
  }

  private static List<SearchResult.Hit> hits(
      IndexSearcher searcher, TopFieldDocs docs, SearchRequest request, TypedText searched)
      throws IOException {
    StoredMovies movies = new StoredMovies(searcher);
    List<SearchResult.Hit> hits = new ArrayList<>();
    for (int i = request.page().offset(); i < docs.scoreDocs.length; i++) {
      ScoreDoc hit = docs.scoreDocs[i];
      Movie movie = movies.movie(hit.doc);
      double score = score((FieldDoc) hit, movie, searched);
      hits.add(
          new SearchResult.Hit(
              new ScoredMovie(movie, score), Marking.mark(movie.facts().title(), searched)));
    }
    return hits;
  }

  /**
   * How relevant a film is; films found without words, or put in another order, are rated by their
   * fame.
   */
  private static double score(FieldDoc hit, Movie movie, TypedText searched) {
    Object first = hit.fields[0];
    return !searched.isEmpty() && first instanceof Float relevance
        ? Math.clamp(relevance / SearchTranslator.MAX_SCORE, 0, 1)
        : movie.facts().prominence();
  }

  private static Sort sort(SearchRequest request, TypedText searched) {
    SortField prominence = IndexSession.prominenceFirst();
    return switch (request.sort()) {
      case RELEVANCE ->
          searched.isEmpty()
              ? new Sort(prominence, BY_ID)
              : new Sort(SortField.FIELD_SCORE, prominence, BY_ID);
      case POPULARITY -> new Sort(prominence, BY_ID);
      case RATING -> new Sort(greatestFirst(IndexField.RATING_ORDER), prominence, BY_ID);
      case NEWEST -> new Sort(greatestFirst(IndexField.RELEASE_ORDER), prominence, BY_ID);
    };
  }

  private static SortField greatestFirst(String field) {
    SortField sortField = new SortField(field, SortField.Type.LONG, true);
    sortField.setMissingValue(Long.MIN_VALUE);
    return sortField;
  }
}
