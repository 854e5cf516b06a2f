package dev.marquee.store.lucene;

import static dev.marquee.title.SearchWords.AT_START_OF_TITLE;
import static dev.marquee.title.SearchWords.BEGUN_WORD;
import static dev.marquee.title.SearchWords.EXACT_TITLE;
import static dev.marquee.title.SearchWords.FURTHER_PLACES;
import static dev.marquee.title.SearchWords.IN_NAMES;
import static dev.marquee.title.SearchWords.IN_TITLE;
import static dev.marquee.title.SearchWords.NAME_WORD;
import static dev.marquee.title.SearchWords.PROMINENCE;
import static dev.marquee.title.SearchWords.STORY_WORD;
import static dev.marquee.title.SearchWords.TITLE_WORD;

import dev.marquee.query.Filter;
import dev.marquee.title.FilmTerms;
import dev.marquee.title.SearchWords;
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
 * begins a title at any word, blanks aside. {@link SearchWords} says what each kind of match
 * counts.
 */
final class SearchTranslator {
  private final TypedText typed;
  private final SearchWords content;

  SearchTranslator(TypedText typed) {
    this.typed = typed;
    this.content = SearchWords.of(typed);
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
    for (int i = 0; i < content.words().size(); i++) {
      words.add(anywhere(content.words().get(i), content.isUnfinished(i)), Occur.MUST);
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
    String letters = FilmTerms.cut(form.joined());
    return letters.length() <= IndexField.MAX_PREFIX_LENGTH
        ? term(IndexField.TITLE_PREFIX, letters)
        : new PrefixQuery(new Term(IndexField.TITLE_START, letters));
  }

  /** Not for scoring. */
  private Query allIn(String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < content.words().size(); i++) {
      Term word = new Term(field, FilmTerms.cut(content.words().get(i)));
      all.add(content.isUnfinished(i) ? new PrefixQuery(word) : new TermQuery(word), Occur.MUST);
    }
    return all.build();
  }

  /** A word counts where it counts most. */
  private static Query anywhere(String word, boolean unfinished) throws IOException {
    List<Query> places = new ArrayList<>();
    places.add(new BoostQuery(inField(IndexField.TITLE_WORDS, word, unfinished), TITLE_WORD));
    places.add(new BoostQuery(inField(IndexField.PEOPLE_WORDS, word, unfinished), NAME_WORD));
    for (String storyTerm : StoryAnalysis.terms(word)) {
      places.add(new BoostQuery(term(IndexField.STORY, storyTerm), STORY_WORD));
    }
    return new DisjunctionMaxQuery(places, (float) FURTHER_PLACES);
  }

  private static Query inField(String field, String word, boolean unfinished) {
    Query whole = term(field, word);
    if (!unfinished) {
      return whole;
    }
    Query begun = new BoostQuery(new PrefixQuery(new Term(field, word)), BEGUN_WORD);
    return new DisjunctionMaxQuery(List.of(whole, begun), 0);
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
    return new TermQuery(new Term(field, FilmTerms.cut(text)));
  }
}
