package dev.marquee.store.lucene;

import dev.marquee.catalog.Embedding;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredMovie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Finds films that are like one another, by words or by vectors. */
final class SimilarMovies {
  private static final String[] LIKE_FIELDS = {
    IndexField.LIKE_STORY, IndexField.LIKE_KEYWORDS, IndexField.LIKE_PEOPLE, IndexField.LIKE_GENRES
  };

  /** A word of one film only is shared with none. */
  private static final int MIN_FILMS_WITH_WORD = 2;

  /** The words that tell most of a film; more make the query slower and the answer vaguer. */
  private static final int MAX_WORDS = 40;

  private SimilarMovies() {}

  /** Films most like the document, itself left out. */
  static List<ScoredMovie> like(
      IndexSearcher searcher, int document, String id, List<Filter> filters, int size)
      throws IOException {
    MoreLikeThis likeness = new MoreLikeThis(searcher.getIndexReader());
    likeness.setFieldNames(LIKE_FIELDS);
    likeness.setMinTermFreq(1);
    likeness.setMinDocFreq(MIN_FILMS_WITH_WORD);
    likeness.setMaxQueryTerms(MAX_WORDS);
    likeness.setBoost(true);
    Query like = likeness.like(document);
    Query others =
        new BooleanQuery.Builder()
            .add(like, Occur.MUST)
            .add(FilterTranslator.translate(filters), Occur.FILTER)
            .add(new TermQuery(new Term(IndexField.KEY, id)), Occur.MUST_NOT)
            .build();
    double likenessToItself = searcher.explain(like, document).getValue().doubleValue();
    return scored(searcher, searcher.search(others, size), likenessToItself);
  }

  /** Films whose vectors point nearly the same way. */
  static List<ScoredMovie> nearest(
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
    return scored(searcher, searcher.search(query, size), 1);
  }

  private static List<ScoredMovie> scored(IndexSearcher searcher, TopDocs found, double scoreOfOne)
      throws IOException {
    StoredMovies movies = new StoredMovies(searcher);
    List<ScoredMovie> scored = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      double score = scoreOfOne > 0 ? Math.clamp(hit.score / scoreOfOne, 0, 1) : 0;
      scored.add(new ScoredMovie(movies.movie(hit.doc), score));
    }
    return scored;
  }
}
