package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.Movie;
import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import dev.marquee.query.ScoredMovie;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Sort;
import dev.marquee.title.Marking;
import dev.marquee.title.SearchWords;
import dev.marquee.title.TypedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers searches, correcting the text where nothing meets it as typed. What the text finds is
 * asked for together with whether it is to be corrected, so that nearly every search is one
 * request. Thread-safe.
 */
final class MovieSearch {
  private static final String SEARCHING = "searching films";

  private static final Comparator<Facet.Count> MOST_FIRST =
      Comparator.comparingLong(Facet.Count::count).reversed().thenComparing(Facet.Count::value);

  private final Searches searches;
  private final String alias;
  private final SuggestLookup suggestions;

  MovieSearch(Searches searches, String alias, SuggestLookup suggestions) {
    this.searches = searches;
    this.alias = alias;
    this.suggestions = suggestions;
  }

  SearchResult search(dev.marquee.query.SearchRequest request) {
    TypedText typed = TypedText.of(request.text());
    Asked asked = ask(request, typed, !typed.isEmpty());
    if (asked.meetsTitleOrName()) {
      return asked.result(Optional.empty());
    }
    Optional<String> corrected = suggestions.suggest(typed, 1).correctedQuery();
    return corrected.isEmpty()
        ? asked.result(corrected)
        : ask(request, TypedText.of(corrected.get()), false).result(corrected);
  }

  /**
   * @param unsure whether to ask, too, if a title or name has the text as it is: a text that only a
   *     story has is corrected, if it is nearly a title; "dark night" means the film
   */
  private Asked ask(dev.marquee.query.SearchRequest request, TypedText searched, boolean unsure) {
    SearchRequests requests = new SearchRequests(alias, request);
    Map<List<FacetField>, SearchRequest> facets = requests.facets(searched);
    List<SearchRequest> all = new ArrayList<>();
    all.add(requests.films(searched));
    all.addAll(facets.values());
    if (unsure) {
      all.add(requests.asTyped(searched));
    }
    List<MultiSearchItem<ObjectNode>> answers = searches.ask(SEARCHING, all);
    boolean meets = !unsure || Answers.total(answers.getLast().hits()) > 0;
    Map<FacetField, Facet> counts = new EnumMap<>(FacetField.class);
    int next = 1;
    for (List<FacetField> fields : facets.keySet()) {
      MultiSearchItem<ObjectNode> answer = answers.get(next);
      fields.forEach(field -> counts.put(field, facet(field, answer)));
      next++;
    }
    return new Asked(request, searched, answers.getFirst(), List.copyOf(counts.values()), meets);
  }

  private static Facet facet(FacetField field, MultiSearchItem<ObjectNode> answer) {
    List<Facet.Count> counts = new ArrayList<>();
    Aggregate values = answer.aggregations().get(field.key());
    if (values != null && values.isSterms()) {
      for (StringTermsBucket bucket : values.sterms().buckets().array()) {
        counts.add(new Facet.Count(bucket.key().stringValue(), bucket.docCount()));
      }
    } else if (values != null && values.isLterms()) {
      for (LongTermsBucket bucket : values.lterms().buckets().array()) {
        counts.add(new Facet.Count(Long.toString(bucket.key()), bucket.docCount()));
      }
    }
    counts.sort(MOST_FIRST);
    return new Facet(field, counts);
  }

  /** What was answered to a text. */
  private record Asked(
      dev.marquee.query.SearchRequest request,
      TypedText searched,
      MultiSearchItem<ObjectNode> films,
      List<Facet> facets,
      boolean meetsTitleOrName) {

    SearchResult result(Optional<String> corrected) {
      List<SearchResult.Hit> hits = films.hits().hits().stream().map(this::hit).toList();
      return new SearchResult(Answers.total(films.hits()), hits, facets, corrected);
    }

    private SearchResult.Hit hit(Hit<ObjectNode> hit) {
      Movie movie = StoredMovies.movie(hit);
      return new SearchResult.Hit(
          new ScoredMovie(movie, score(hit, movie)), Marking.mark(movie.facts().title(), searched));
    }

    /** Films found without words, or put in another order, are rated by their fame. */
    private double score(Hit<ObjectNode> hit, Movie movie) {
      return searched.isEmpty() || request.sort() != Sort.RELEVANCE
          ? movie.facts().prominence()
          : Math.clamp(hit.sort().getFirst().doubleValue() / SearchWords.MAX_SCORE, 0, 1);
    }
  }
}
