package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.marquee.title.FilmTerms;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TypedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests that find what may be meant by a typed text: films and people with so many wrong
 * letters, the best known first. Pure; golden files in es-mappings. They find generously: {@link
 * dev.marquee.title.SuggestionRanking} judges what they find.
 */
final class SuggestRequests {
  /** Films judged for each way of finding; the best known that a beginning of few letters has. */
  private static final int FILMS_BY_BEGINNING = 40;

  private static final int FILMS_BY_TYPO = 60;

  /** Films whose people are judged. */
  private static final int FILMS_BY_PEOPLE = 100;

  /** What Lucene's automata correct at most. */
  static final int MAX_EDITS = 2;

  /** Longer texts are looked up by their first letters, which few films share. */
  private static final int MAX_TITLE_LETTERS = IndexField.MAX_TITLE_BEGINNING - MAX_EDITS;

  private static final int MAX_NAME_LETTERS = IndexField.MAX_NAME_BEGINNING - MAX_EDITS;

  /** Each word of a longer text costs, and adds nothing that the first ones have not said. */
  private static final int MAX_WORDS = 8;

  private final String index;
  private final TypedText typed;

  SuggestRequests(String index, TypedText typed) {
    this.index = index;
    this.typed = typed;
  }

  /** Films that begin, nearly, as the typed letters do, blanks aside. */
  List<SearchRequest> films(int edits) {
    List<SearchRequest> requests = new ArrayList<>();
    for (TitleForm form : typed.forms()) {
      if (edits == 0) {
        requests.add(
            films(Clauses.term(IndexField.TITLE_WHOLE, form.joined()), FILMS_BY_BEGINNING));
        requests.add(films(SearchTranslator.startsWith(form), FILMS_BY_BEGINNING));
      } else {
        addTypos(requests, form, edits);
      }
    }
    return requests;
  }

  /** Films that have each typed word, nearly, somewhere in a title. */
  List<SearchRequest> scattered(int edits) {
    List<SearchRequest> requests = new ArrayList<>();
    for (TitleForm form : typed.forms()) {
      addScattered(requests, form, edits);
    }
    return requests;
  }

  /** Films of people with that many wrong letters; empty where too little was typed. */
  List<SearchRequest> people(int edits) {
    String letters = typed.literal().joined();
    boolean enough =
        letters.length() >= IndexField.MIN_NAME_BEGINNING
            && edits <= TypedText.editsInUnfinished(letters.length());
    if (!enough) {
      return List.of();
    }
    String begun = FilmTerms.cut(letters, MAX_NAME_LETTERS);
    return List.of(
        search(
            Clauses.nearly(IndexField.PERSON_BEGUN, begun, edits),
            FILMS_BY_PEOPLE,
            IndexField.PEOPLE));
  }

  private void addTypos(List<SearchRequest> requests, TitleForm form, int edits) {
    String letters = FilmTerms.cut(form.joined(), MAX_TITLE_LETTERS);
    int length = form.joined().length();
    boolean whole = TypedText.editsInWhole(length) >= edits;
    if (whole && length < TypedText.TWO_EDITS_UNFINISHED_LENGTH) {
      requests.add(films(Clauses.nearly(IndexField.TITLE_WHOLE, letters, edits), FILMS_BY_TYPO));
    }
    if (TypedText.editsInUnfinished(length) >= edits) {
      requests.add(films(Clauses.nearly(IndexField.TITLE_BEGUN, letters, edits), FILMS_BY_TYPO));
    }
  }

  private void addScattered(List<SearchRequest> requests, TitleForm form, int edits) {
    List<String> words = form.words();
    if (words.size() < 2 || words.size() > MAX_WORDS) {
      return;
    }
    List<Query> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean unfinished = typed.endsInWord() && i == words.size() - 1;
      all.add(word(words.get(i), edits, unfinished));
    }
    requests.add(films(Clauses.filtered(all), FILMS_BY_TYPO));
  }

  /**
   * A word of a title, or the beginning of one: what begins at a word of a title, begins with the
   * beginning of that word.
   */
  private static Query word(String word, int edits, boolean unfinished) {
    int inWhole = Math.min(edits, TypedText.editsInWhole(word.length()));
    Query whole = Clauses.nearly(IndexField.TITLE_WORDS, FilmTerms.cut(word), inWhole);
    if (!unfinished) {
      return whole;
    }
    int inUnfinished = Math.min(edits, TypedText.editsInUnfinished(word.length()));
    String letters = FilmTerms.cut(word, MAX_TITLE_LETTERS);
    return Clauses.either(
        List.of(whole, Clauses.nearly(IndexField.TITLE_BEGUN, letters, inUnfinished)));
  }

  private SearchRequest films(Query query, int size) {
    return search(query, size, IndexField.SUGGEST_CARD);
  }

  /** Reads doc values only: no document is loaded. */
  private SearchRequest search(Query query, int size, String answer) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(size)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(Clauses.filtered(List.of(Clauses.movies(), query)))
                .sort(Clauses.BY_PROMINENCE)
                .source(source -> source.fetch(false))
                .docvalueFields(field -> field.field(answer))
                .docvalueFields(field -> field.field(IndexField.PROMINENCE)));
  }
}
