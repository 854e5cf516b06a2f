package dev.marquee.store.lucene;

import dev.marquee.query.Suggestions;
import dev.marquee.title.FilmTerms;
import dev.marquee.title.SuggestionRanking;
import dev.marquee.title.TitleForm;
import dev.marquee.title.TypedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Answers suggestions: finds what may be meant, from sure to unsure, and lets {@link
 * SuggestionRanking} judge it. Exact titles and beginnings always, then one wrong letter, then two,
 * until what was met cannot be bettered.
 */
final class SuggestLookup {
  /** Films judged for each way of finding; the best known that a beginning of few letters has. */
  private static final int FILMS_BY_BEGINNING = 40;

  private static final int FILMS_BY_TYPO = 60;

  /**
   * Longer texts are looked up by their first letters, which few films share; the judge sees all.
   * An automaton costs time in proportion to the letters.
   */
  private static final int MAX_AUTOMATON_LETTERS = 14;

  /** Fewer letters begin the names of too many people to guess one. */
  private static final int MIN_PERSON_LETTERS = 3;

  /**
   * Each word of a longer text costs an automaton, and adds nothing that the first ones have not
   * said.
   */
  private static final int MAX_WORDS = 8;

  /** How many spellings of a word are tried. */
  private static final int WORD_EXPANSIONS = 64;

  private final TypedText typed;
  private final int size;
  private final IndexSearcher searcher;
  private final SuggestionRanking ranking;
  private final FilmLookup films;

  private SuggestLookup(IndexSearcher searcher, TypedText typed, int size) throws IOException {
    this.typed = typed;
    this.size = size;
    this.searcher = searcher;
    this.ranking = new SuggestionRanking(typed);
    this.films = new FilmLookup(searcher, ranking);
  }

  static Suggestions suggest(IndexSearcher searcher, TypedText typed, int size) throws IOException {
    return typed.isEmpty()
        ? Suggestions.NONE
        : new SuggestLookup(searcher, typed, size).find().best(size);
  }

  private SuggestionRanking find() throws IOException {
    for (TitleForm form : typed.forms()) {
      films.add(term(IndexField.TITLE_WHOLE, FilmTerms.cut(form.joined())), FILMS_BY_BEGINNING);
      films.add(SearchTranslator.startsWith(form), FILMS_BY_BEGINNING);
    }
    addScattered(0);
    addPeople(new TypoAutomaton(letters(typed.literal()), 0), 0);
    for (int edits = 1;
        edits <= LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE && !ranking.isSettled(edits);
        edits++) {
      addTypos(edits);
    }
    return ranking;
  }

  private void addTypos(int edits) throws IOException {
    for (TitleForm form : typed.forms()) {
      addTypos(letters(form), form.joined().length(), edits);
    }
    if (!ranking.isSettled(edits + 1) || !ranking.has(size)) {
      addScattered(edits);
    }
  }

  private void addTypos(String letters, int length, int edits) throws IOException {
    boolean whole = TypedText.editsInWhole(length) >= edits;
    boolean unfinished = TypedText.editsInUnfinished(length) >= edits;
    if (whole && length < TypedText.TWO_EDITS_UNFINISHED_LENGTH) {
      films.add(nearly(IndexField.TITLE_WHOLE, letters, edits), FILMS_BY_TYPO);
    }
    if (whole || unfinished) {
      TypoAutomaton like = new TypoAutomaton(letters, edits);
      if (unfinished) {
        films.add(like.in(IndexField.TITLE_START), FILMS_BY_TYPO);
      }
      addPeople(like, edits);
    }
  }

  /** Films that have each typed word, nearly, somewhere in a title. */
  private void addScattered(int edits) throws IOException {
    for (TitleForm form : typed.forms()) {
      List<String> words = form.words();
      if (words.size() < 2 || words.size() > MAX_WORDS) {
        continue;
      }
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (int i = 0; i < words.size(); i++) {
        boolean unfinished = typed.endsInWord() && i == words.size() - 1;
        all.add(word(FilmTerms.cut(words.get(i)), edits, unfinished), Occur.FILTER);
      }
      films.add(all.build(), FILMS_BY_TYPO);
    }
  }

  private static Query word(String word, int edits, boolean unfinished) {
    List<Query> spellings = new ArrayList<>();
    int allowed = Math.min(edits, TypedText.editsInWhole(word.length()));
    spellings.add(
        allowed > 0
            ? nearly(IndexField.TITLE_WORDS, word, allowed)
            : term(IndexField.TITLE_WORDS, word));
    if (unfinished) {
      spellings.add(begun(word, Math.min(edits, TypedText.editsInUnfinished(word.length()))));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    spellings.forEach(spelling -> any.add(spelling, Occur.SHOULD));
    return any.build();
  }

  /**
   * Films with a word in a title that goes on from nearly these letters. Few letters begin
   * thousands of words: those are looked up as the beginning of a title at that word, which finds
   * all of them and some that run over into the next word; the judge sees to those.
   */
  private static Query begun(String letters, int edits) {
    if (edits > 0) {
      return new TypoAutomaton(letters, edits).in(IndexField.TITLE_WORDS);
    }
    return letters.length() <= IndexField.MAX_PREFIX_LENGTH
        ? term(IndexField.TITLE_PREFIX, letters)
        : new PrefixQuery(new Term(IndexField.TITLE_WORDS, letters));
  }

  private void addPeople(TypoAutomaton like, int edits) throws IOException {
    int length = typed.literal().joined().length();
    if (length >= MIN_PERSON_LETTERS && edits <= TypedText.editsInUnfinished(length)) {
      PersonLookup.addTo(ranking, searcher, like);
    }
  }

  private static Query nearly(String field, String letters, int edits) {
    return new FuzzyQuery(new Term(field, letters), edits, 0, WORD_EXPANSIONS, true);
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static String letters(TitleForm form) {
    String letters = form.joined();
    return letters.length() <= MAX_AUTOMATON_LETTERS
        ? letters
        : letters.substring(0, MAX_AUTOMATON_LETTERS);
  }
}
