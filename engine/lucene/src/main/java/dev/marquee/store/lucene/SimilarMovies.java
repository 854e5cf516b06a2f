package dev.marquee.store.lucene;

import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.MovieField;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredId;
import dev.marquee.title.Likeness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/** Finds films that are like one another, by words or by vectors. */
final class SimilarMovies {
  private static final String[] LIKE_FIELDS = {
    IndexField.TITLE_WORDS,
    IndexField.STORY,
    IndexField.KEYWORD_KEY,
    IndexField.PERSON_KEY,
    IndexField.GENRE_KEY
  };

  /**
   * Fame and id are among what a hit is sorted by, so that no stored film need be read for them.
   */
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          IndexSession.prominenceFirst(),
          new SortField(MovieField.MOVIE_ID, SortField.Type.STRING));

  private SimilarMovies() {}

  /**
   * Films most like the one given, itself left out.
   *
   * @param document the film's
   */
  static List<ScoredId> like(
      IndexSearcher searcher, Movie movie, int document, List<Filter> filters, int size)
      throws IOException {
    MoreLikeThis likeness = new MoreLikeThis(searcher.getIndexReader());
    likeness.setAnalyzer(StoryAnalysis.analyzer());
    likeness.setFieldNames(LIKE_FIELDS);
    likeness.setMinTermFreq(1);
    likeness.setMinDocFreq(Likeness.MIN_FILMS_WITH_WORD);
    likeness.setMaxQueryTerms(Likeness.MAX_WORDS);
    likeness.setBoost(true);
    Query like = likeness.like(fields(Likeness.of(movie.facts())));
    Query others =
        new BooleanQuery.Builder()
            .add(like, Occur.MUST)
            .add(FilterTranslator.translate(filters), Occur.FILTER)
            .add(new TermQuery(new Term(IndexField.KEY, movie.id().value())), Occur.MUST_NOT)
            .build();
    double likenessToItself = searcher.explain(like, document).getValue().doubleValue();
    return scored(searcher.search(others, size, BEST_FIRST), likenessToItself);
  }

  private static Map<String, Collection<Object>> fields(Likeness likeness) {
    return Map.of(
        IndexField.TITLE_WORDS, List.of(likeness.titleWords()),
        IndexField.STORY, List.of(likeness.story()),
        IndexField.KEYWORD_KEY, List.copyOf(likeness.keywords()),
        IndexField.PERSON_KEY, List.copyOf(likeness.people()),
        IndexField.GENRE_KEY, List.copyOf(likeness.genres()));
  }

  /** Films whose vectors point nearly the same way. */
  static List<ScoredId> nearest(
      IndexSearcher searcher, Embedding embedding, List<Filter> filters, int size)
      throws IOException {
    String field = IndexField.vector(embedding.dimensions());
    FieldInfo info = FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(field);
    if (info == null) {
      return List.of();
    }
    Query query =
        new KnnFloatVectorQuery(
            field, embedding.toArray(), size, FilterTranslator.translate(filters));
    return scored(searcher.search(query, size, BEST_FIRST), 1);
  }

  /** Scores as shares of the given one. */
  private static List<ScoredId> scored(TopFieldDocs found, double scoreOfOne) {
    List<ScoredId> scored = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      Object[] sortedBy = ((FieldDoc) hit).fields;
      double score = scoreOfOne > 0 ? Math.clamp((Float) sortedBy[0] / scoreOfOne, 0, 1) : 0;
      double prominence = (Long) sortedBy[1] / IndexField.PROMINENCE_UNIT;
      String id = ((BytesRef) sortedBy[2]).utf8ToString();
      scored.add(new ScoredId(new MovieId(id), score, prominence));
    }
    return scored;
  }
}
