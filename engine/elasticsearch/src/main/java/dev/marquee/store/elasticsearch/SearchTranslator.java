package dev.marquee.store.elasticsearch;

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

import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.marquee.query.Filter;
import dev.marquee.title.FilmTerms;
import dev.marquee.title.SearchWords;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
    for (int i = 0; i < content.words().size(); i++) {
      words.add(anywhere(content.words().get(i), content.isUnfinished(i)));
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
    for (int i = 0; i < content.words().size(); i++) {
      String word = content.words().get(i);
      all.add(content.isUnfinished(i) ? Clauses.prefix(field, word) : Clauses.term(field, word));
    }
    return Clauses.filtered(all);
  }

  /** A word counts where it counts most. */
  private static Query anywhere(String word, boolean unfinished) {
    List<Query> places = new ArrayList<>();
    addPlaces(places, IndexField.TITLE_WORDS, word, unfinished, TITLE_WORD);
    addPlaces(places, IndexField.PEOPLE_WORDS, word, unfinished, NAME_WORD);
    places.add(
        Query.of(
            query ->
                query.match(
                    match ->
                        match
                            .field(IndexField.STORY)
                            .query(FilmTerms.cut(word))
                            .boost(STORY_WORD))));
    return Clauses.best(places, FURTHER_PLACES);
  }

  private static void addPlaces(
      List<Query> places, String field, String word, boolean unfinished, float weight) {
    Query whole =
        Query.of(
            query ->
                query.term(term -> term.field(field).value(FilmTerms.cut(word)).boost(weight)));
    if (!unfinished) {
      places.add(whole);
      return;
    }
    Query begun =
        Query.of(
            query ->
                query.prefix(
                    prefix ->
                        prefix.field(field).value(FilmTerms.cut(word)).boost(BEGUN_WORD * weight)));
    places.add(Clauses.best(List.of(whole, begun), 0));
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
