package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.marquee.query.Filter;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a typed text and filters into a query. Pure.
 *
 * <p>A film matches when each content word stands in its titles, names or story, or when the text
 * begins a title at any word, blanks aside. Ranks are kept apart by steps that no sum of word
 * scores can cross: the exact title, all words in a title, all words in a name, the rest; within a
 * step BM25 (Robertson and Zaragoza 2009) and fame decide. Steps and weights are those of the
 * embedded store.
 */
final class SearchTranslator {
  /** Larger than any sum of word scores: at most 12 words of about 15 points, and fame. */
  private static final float STEP = 250;

  private static final float EXACT_TITLE = 4 * STEP;
  private static final float IN_TITLE = 2 * STEP;
  private static final float IN_NAMES = STEP;

  /** A title that begins with the typed words stands before one that has them somewhere. */
  private static final float AT_START_OF_TITLE = 10;

  /** A word of the title says more of a film than one of its story. */
  private static final float NAME_WORD = 0.7f;

  private static final float STORY_WORD = 0.4f;

  /** A word that is only begun counts half. */
  private static final float BEGUN_WORD = 0.5f;

  /** Further places of a word add a tenth, to prefer films that have it everywhere. */
  private static final double FURTHER_PLACES = 0.1;

  /** Ten times the votes weigh as much as a good word match. */
  private static final double PROMINENCE = 12;

  /** The highest score a film can have, for bringing scores to 0..1. */
  static final double MAX_SCORE = EXACT_TITLE + IN_TITLE + IN_NAMES + STEP;

  /** A single letter would be the beginning of nearly everything. */
  private static final int MIN_PREFIX_LENGTH = 2;

  /** More words than this only repeat what the first have said. */
  private static final int MAX_WORDS = 12;

  private final TypedText typed;
  private final List<String> content;

  SearchTranslator(TypedText typed) {
    this.typed = typed;
    this.content =
        typed.isEmpty() ? List.of() : typed.contentWords().stream().limit(MAX_WORDS).toList();
  }

  /** Films that match the text and pass the filters, scored; without words, all that pass. */
  Query translate(List<Filter> filters) {
    List<Query> passing = FilterTranslator.translate(filters);
    if (typed.isEmpty()) {
      return Clauses.filtered(passing);
    }
    return Query.of(
        query -> query.bool(found -> found.filter(passing).must(matching()).should(steps())));
  }

  /** The same films, for counting them. */
  Query unscored(List<Filter> filters) {
    List<Query> passing = new ArrayList<>(FilterTranslator.translate(filters));
    if (!typed.isEmpty()) {
      passing.add(matching());
    }
    return Clauses.filtered(passing);
  }

  /**
   * Films that have the text in their titles, or all its content words in their titles or in their
   * names.
   */
  Query inTitleOrNames() {
    return Clauses.filtered(
        List.of(
            Clauses.either(
                List.of(
                    anyForm(SearchTranslator::startsWith),
                    allIn(IndexField.TITLE_WORDS),
                    allIn(IndexField.PEOPLE_WORDS)))));
  }

  /** Films of which a title begins with the letters at any of its words. */
  static Query startsWith(TitleForm form) {
    return form.joined().length() <= IndexField.MAX_TITLE_BEGINNING
        ? Clauses.term(IndexField.TITLE_BEGUN, form.joined())
        : Clauses.prefix(IndexField.TITLE_START, form.joined());
  }

  private Query matching() {
    List<Query> words = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      words.add(anywhere(content.get(i), isUnfinished(i)));
    }
    return Clauses.either(
        List.of(
            Clauses.all(words),
            Clauses.constant(anyForm(SearchTranslator::startsWith), AT_START_OF_TITLE)));
  }

  private List<Query> steps() {
    Query exact = anyForm(form -> Clauses.term(IndexField.TITLE_WHOLE, form.joined()));
    Query inTitle =
        Clauses.either(
            List.of(allIn(IndexField.TITLE_WORDS), anyForm(SearchTranslator::startsWith)));
    return List.of(
        Clauses.constant(exact, EXACT_TITLE),
        Clauses.constant(inTitle, IN_TITLE),
        Clauses.constant(allIn(IndexField.PEOPLE_WORDS), IN_NAMES),
        prominence());
  }

  private Query anyForm(Function<TitleForm, Query> query) {
    return Clauses.either(typed.forms().stream().map(query).toList());
  }

  private Query allIn(String field) {
    List<Query> all = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      String word = content.get(i);
      all.add(isUnfinished(i) ? Clauses.prefix(field, word) : Clauses.term(field, word));
    }
    return Clauses.filtered(all);
  }

  /** A word counts where it counts most. */
  private static Query anywhere(String word, boolean unfinished) {
    List<Query> places = new ArrayList<>();
    addPlaces(places, IndexField.TITLE_WORDS, word, unfinished, 1);
    addPlaces(places, IndexField.PEOPLE_WORDS, word, unfinished, NAME_WORD);
    places.add(
        Query.of(
            query ->
                query.match(
                    match ->
                        match.field(IndexField.STORY).query(Terms.cut(word)).boost(STORY_WORD))));
    return Clauses.best(places, FURTHER_PLACES);
  }

  private static void addPlaces(
      List<Query> places, String field, String word, boolean unfinished, float weight) {
    Query whole =
        Query.of(
            query -> query.term(term -> term.field(field).value(Terms.cut(word)).boost(weight)));
    if (!unfinished) {
      places.add(whole);
      return;
    }
    Query begun =
        Query.of(
            query ->
                query.prefix(
                    prefix ->
                        prefix.field(field).value(Terms.cut(word)).boost(BEGUN_WORD * weight)));
    places.add(Clauses.best(List.of(whole, begun), 0));
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
    return Query.of(
        query ->
            query.functionScore(
                scored ->
                    scored
                        .query(all -> all.matchAll(every -> every))
                        .boostMode(FunctionBoostMode.Replace)
                        .functions(
                            function ->
                                function.fieldValueFactor(
                                    value ->
                                        value
                                            .field(IndexField.PROMINENCE)
                                            .factor(PROMINENCE)
                                            .missing(0.0)))));
  }
}
