package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds films that are like one another, by words or by vectors. Thread-safe. */
final class SimilarMovies {
  private static final Comparator<ScoredId> BEST_FIRST =
      Comparator.comparingDouble(ScoredId::score).reversed().thenComparing(ScoredId::id);

  private final Searches searches;
  private final String alias;

  SimilarMovies(Searches searches, String alias) {
    this.searches = searches;
    this.alias = alias;
  }

  List<ScoredId> like(Movie movie, List<Filter> filters, int size) {
    List<MultiSearchItem<ObjectNode>> answers =
        searches.ask(
            "finding similar films",
            List.of(
                SimilarRequests.like(alias, movie, filters, size),
                SimilarRequests.likenessToItself(alias, movie)));
    List<Hit<ObjectNode>> itself = answers.getLast().hits().hits();
    return itself.isEmpty() ? List.of() : scored(answers.getFirst(), score(itself.getFirst()));
  }

  List<ScoredId> nearest(Embedding embedding, List<Filter> filters, int size) {
    return scored(
        searches
            .ask(
                "finding near films",
                List.of(SimilarRequests.nearest(alias, embedding, filters, size)))
            .getFirst(),
        1);
  }

  /** Scores as shares of the given one. */
  private static List<ScoredId> scored(MultiSearchItem<ObjectNode> found, double scoreOfOne) {
    List<ScoredId> scored = new ArrayList<>();
    for (Hit<ObjectNode> hit : found.hits().hits()) {
      double score = scoreOfOne > 0 ? Math.clamp(score(hit) / scoreOfOne, 0, 1) : 0;
      MovieId id = new MovieId(String.valueOf(hit.id()));
      scored.add(new ScoredId(id, score, DocValues.prominence(hit)));
    }
    scored.sort(BEST_FIRST);
    return scored;
  }

  /** Sorted by it, a hit has its score among what it was sorted by only. */
  private static double score(Hit<ObjectNode> hit) {
    Double score = hit.score();
    return score != null ? score : hit.sort().getFirst().doubleValue();
  }
}
