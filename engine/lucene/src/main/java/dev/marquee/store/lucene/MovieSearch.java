package dev.marquee.store.lucene;

import dev.marquee.catalog.Movie;
import dev.marquee.document.MovieField;
import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredMovie;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Suggestions;
import dev.marquee.title.Marking;
import dev.marquee.title.SearchWords;
import dev.marquee.title.TypedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Answers searches, correcting the text where nothing meets it as typed. Thread-safe. */
final class MovieSearch {
  private static final SortField BY_ID = new SortField(MovieField.MOVIE_ID, SortField.Type.STRING);

  /** Pages that people look at; what deeper ones found would take more room than it is worth. */
  private static final int MAX_KEPT_FILMS = 100;

  private final FacetCounter facetCounter = new FacetCounter();
  private final ShortTexts<Found> shortTexts = new ShortTexts<>();

  SearchResult search(IndexSearcher searcher, SearchRequest request) throws IOException {
    TypedText typed = TypedText.of(request.text());
    Found found =
        request.page().end() <= MAX_KEPT_FILMS
            ? shortTexts.answer(searcher, typed, request, () -> find(searcher, request, typed))
            : find(searcher, request, typed);
    return new SearchResult(
        found.docs.totalHits.value(),
        hits(searcher, found.docs, request, found.searched),
        found.facets,
        found.corrected);
  }

  private Found find(IndexSearcher searcher, SearchRequest request, TypedText typed)
      throws IOException {
    Optional<String> corrected = typed.isEmpty() ? Optional.empty() : correction(searcher, typed);
    TypedText searched = corrected.map(TypedText::of).orElse(typed);
    SearchTranslator translator = new SearchTranslator(searched);
    return new Found(
        corrected,
        searched,
        best(searcher, translator, request, searched),
        facets(searcher, request, translator));
  }

  /**
   * The nearest spelling, when no title and no name has all the words as typed. A text that only a
   * story has is corrected too, if it is nearly a title: "dark night" means the film.
   */
  private static Optional<String> correction(IndexSearcher searcher, TypedText typed)
      throws IOException {
    for (Query asTyped : new SearchTranslator(typed).inTitleOrNames()) {
      if (Matches.any(searcher, asTyped)) {
        return Optional.empty();
      }
    }
    Suggestions suggestions = SuggestLookup.suggest(searcher, typed, 1);
    return suggestions.correctedQuery();
  }

  private static TopFieldDocs best(
      IndexSearcher searcher,
      SearchTranslator translator,
      SearchRequest request,
      TypedText searched)
      throws IOException {
    Sort sort = sort(request, searched);
    int wanted = Math.min(request.page().end(), Math.max(1, searcher.getIndexReader().maxDoc()));
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(sort, wanted, null, Integer.MAX_VALUE);
    return searcher.search(translator.translate(request.filters()), top);
  }

  /**
   * Fields that no filter chooses from are counted together, each other one over films of its own.
   */
  private List<Facet> facets(
      IndexSearcher searcher, SearchRequest request, SearchTranslator translator)
      throws IOException {
    List<Facet> facets = new ArrayList<>();
    Map<List<Filter>, FacetsCollector> found = new HashMap<>();
    for (FacetField field : FacetField.values()) {
      if (request.facets().contains(field)) {
        List<Filter> filters =
            request.filters().stream().filter(filter -> !field.isChosenBy(filter)).toList();
        FacetsCollector films = found.get(filters);
        if (films == null) {
          films = searcher.search(translator.translate(filters), new FacetsCollectorManager());
          found.put(filters, films);
        }
        facets.add(facetCounter.count(searcher.getIndexReader(), field, films));
      }
    }
    return facets;
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
        ? Math.clamp(relevance / SearchWords.MAX_SCORE, 0, 1)
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
    return new SortField(field, SortField.Type.LONG, true, Long.MIN_VALUE);
  }

  /**
   * What a search found in one state of the index.
   *
   * @param searched the text as typed, or corrected
   * @param docs numbers of films, with what they were ordered by
   */
  private record Found(
      Optional<String> corrected, TypedText searched, TopFieldDocs docs, List<Facet> facets) {}
}
