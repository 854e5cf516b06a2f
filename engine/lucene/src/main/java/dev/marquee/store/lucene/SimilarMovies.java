package dev.marquee.store.lucene;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredMovie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    IndexField.STORY, IndexField.KEYWORD_KEY, IndexField.PERSON_KEY, IndexField.GENRE_KEY
  };

  /** The actors a film is alike by; the many small parts of a large cast say little. */
  private static final int LIKE_CAST = 8;

  /** A word of one film only is shared with none. */
  private static final int MIN_FILMS_WITH_WORD = 2;

  /** The words that tell most of a film; more make the query slower and the answer vaguer. */
  private static final int MAX_WORDS = 40;

  private SimilarMovies() {}

  /**
   * Films most like the one given, itself left out.
   *
   * @param document the film's
   */
  static List<ScoredMovie> like(
      IndexSearcher searcher, Movie movie, int document, List<Filter> filters, int size)
      throws IOException {
    MoreLikeThis likeness = new MoreLikeThis(searcher.getIndexReader());
    likeness.setAnalyzer(StoryAnalysis.analyzer());
    likeness.setFieldNames(LIKE_FIELDS);
    likeness.setMinTermFreq(1);
    likeness.setMinDocFreq(MIN_FILMS_WITH_WORD);
    likeness.setMaxQueryTerms(MAX_WORDS);
    likeness.setBoost(true);
    Query like = likeness.like(content(movie.facts()));
    Query others =
        new BooleanQuery.Builder()
            .add(like, Occur.MUST)
            .add(FilterTranslator.translate(filters), Occur.FILTER)
            .add(new TermQuery(new Term(IndexField.KEY, movie.id().value())), Occur.MUST_NOT)
            .build();
    double likenessToItself = searcher.explain(like, document).getValue().doubleValue();
    return scored(searcher, searcher.search(others, size), likenessToItself);
  }

  /** What a film is alike by, in the form in which it is indexed. */
  private static Map<String, Collection<Object>> content(MovieFacts facts) {
    List<Object> story = new ArrayList<>(facts.keywords());
    facts.tagline().ifPresent(story::add);
    facts.overview().ifPresent(story::add);
    Stream<String> cast = facts.cast().stream().limit(LIKE_CAST).map(Credit::name);
    Stream<String> people = Stream.concat(facts.directors().stream(), cast).distinct();
    return Map.of(
        IndexField.STORY, story,
        IndexField.KEYWORD_KEY, terms(facts.keywords().stream(), MovieDocumentBuilder::keywordTerm),
        IndexField.PERSON_KEY, terms(people, MovieDocumentBuilder::personTerm),
        IndexField.GENRE_KEY, terms(facts.genres().stream(), MovieDocumentBuilder::lowerCase));
  }

  private static Collection<Object> terms(Stream<String> names, UnaryOperator<String> term) {
    return names.map(term).collect(Collectors.toCollection(ArrayList<Object>::new));
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
