package dev.marquee.store.lucene;

import dev.marquee.query.Filter;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TypedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a typed text and filters into a query. Pure.
 *
 * <p>A film matches when each content word stands in its titles, names or story, or when the text
 * begins a title at any word, blanks aside. Ranks are kept apart by steps that no sum of word
 * scores can cross: the exact title, all words in a title, all words in a name, the rest; within a
 * step BM25 (Robertson and Zaragoza 2009) and fame decide.
 */
final class SearchTranslator {
  /** Larger than any sum of word scores: at most 12 words of about 15 points, and fame. */
  static final float STEP = 250;

  private static final float EXACT_TITLE = 4 * STEP;
  private static final float IN_TITLE = 2 * STEP;
  private static final float IN_NAMES = STEP;

  /** A title that begins with the typed words stands before one that has them somewhere. */
  private static final float AT_START_OF_TITLE = 10;

  /** A word of the title says more of a film than one of its story. */
  private static final float TITLE_WORD = 1;

  private static final float NAME_WORD = 0.7f;
  private static final float STORY_WORD = 0.4f;

  /** Ten times the votes weigh as much as a good word match. */
  private static final float PROMINENCE = 12;

  /** The highest score a film can have, for bringing scores to 0..1. */
  static final float MAX_SCORE = EXACT_TITLE + IN_TITLE + IN_NAMES + STEP;

  /** A single letter would be the beginning of nearly everything. */
  private static final int MIN_PREFIX_LENGTH = 2;

  /**
   * More words than this only repeat what the first have said, at the cost of a query of thousands
   * of clauses.
   */
  private static final int MAX_WORDS = 12;

  private final TypedText typed;
  private final List<String> content;

  SearchTranslator(TypedText typed) {
    this.typed = typed;
    this.content =
        typed.isEmpty() ? List.of() : typed.contentWords().stream().limit(MAX_WORDS).toList();
  }

  /** Films that match the text and pass the filters, scored; without words, all that pass. */
  Query translate(List<Filter> filters) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(FilterTranslator.translate(filters), Occur.FILTER);
    if (!typed.isEmpty()) {
      query.add(matching(), Occur.MUST);
      addSteps(query);
    }
    query.add(prominence(), Occur.SHOULD);
    return query.build();
  }

  private Query matching() throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (int i = 0; i < content.size(); i++) {
      words.add(anywhere(content.get(i), isUnfinished(i)), Occur.MUST);
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(words.build(), Occur.SHOULD);
    either.add(constant(anyForm(SearchTranslator::startsWith), AT_START_OF_TITLE), Occur.SHOULD);
    return either.build();
  }

  /**
   * Films that have the text in their titles, or all its content words in their names: each way by
   * itself, the cheapest first.
   */
  List<Query> inTitleOrNames() {
    return List.of(
        anyForm(SearchTranslator::startsWith),
        allIn(IndexField.TITLE_WORDS),
        allIn(IndexField.PEOPLE_WORDS));
  }

  private void addSteps(BooleanQuery.Builder query) {
    Query exact = anyForm(form -> term(IndexField.TITLE_WHOLE, form.joined()));
    query.add(constant(exact, EXACT_TITLE), Occur.SHOULD);
    query.add(constant(inTitle(), IN_TITLE), Occur.SHOULD);
    query.add(constant(allIn(IndexField.PEOPLE_WORDS), IN_NAMES), Occur.SHOULD);
  }

  private Query inTitle() {
    return either(allIn(IndexField.TITLE_WORDS), anyForm(SearchTranslator::startsWith));
  }

  private Query anyForm(Function<TitleForm, Query> query) {
    return either(typed.forms().stream().map(query).toArray(Query[]::new));
  }

  private static Query either(Query... queries) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (Query query : queries) {
      either.add(query, Occur.SHOULD);
    }
    return either.build();
  }

  /** Films of which a title begins with the letters at any of its words. */
  static Query startsWith(TitleForm form) {
    String letters = MovieDocumentBuilder.cut(form.joined());
    return letters.length() <= IndexField.MAX_PREFIX_LENGTH
        ? term(IndexField.TITLE_PREFIX, letters)
        : new PrefixQuery(new Term(IndexField.TITLE_START, letters));
  }

  /** Not for scoring. */
  private Query allIn(String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < content.size(); i++) {
      Term word = new Term(field, MovieDocumentBuilder.cut(content.get(i)));
      all.add(isUnfinished(i) ? new PrefixQuery(word) : new TermQuery(word), Occur.MUST);
    }
    return all.build();
  }

  /**
   * A word counts where it counts most; further places add a tenth, to prefer films that have it
   * everywhere.
   */
  private static Query anywhere(String word, boolean unfinished) throws IOException {
    List<Query> places = new ArrayList<>();
    places.add(new BoostQuery(inField(IndexField.TITLE_WORDS, word, unfinished), TITLE_WORD));
    places.add(new BoostQuery(inField(IndexField.PEOPLE_WORDS, word, unfinished), NAME_WORD));
    for (String storyTerm : StoryAnalysis.terms(word)) {
      places.add(new BoostQuery(term(IndexField.STORY, storyTerm), STORY_WORD));
    }
    return new DisjunctionMaxQuery(places, 0.1f);
  }

  private static Query inField(String field, String word, boolean unfinished) {
    Query whole = term(field, word);
    if (!unfinished) {
      return whole;
    }
    Query begun = new BoostQuery(new PrefixQuery(new Term(field, word)), 0.5f);
    return new DisjunctionMaxQuery(List.of(whole, begun), 0);
  }

  private boolean isUnfinished(int index) {
    boolean last = index == content.size() - 1;
    String word = content.get(index);
    return last
        && typed.endsInWord()
        && word.length() >= MIN_PREFIX_LENGTH
        && word.equals(typed.literal().words().getLast());
  }

  private static Query prominence() {
    Query scored =
        new FunctionScoreQuery(
            MatchAllDocsQuery.INSTANCE, DoubleValuesSource.fromLongField(IndexField.PROMINENCE));
    return new BoostQuery(scored, (float) (PROMINENCE / IndexField.PROMINENCE_UNIT));
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, MovieDocumentBuilder.cut(text)));
  }
}
