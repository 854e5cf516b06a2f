package dev.marquee.store.lucene;

import dev.marquee.title.SuggestionRanking;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds people by the terms of {@link IndexField#PERSON_START}. A person is no document: the name
 * stands in the term, and the term's first film, the index being sorted by fame, is the person's
 * best known.
 */
final class PersonLookup {
  /** People looked at closely: those with the most films. */
  private static final int MAX_PEOPLE = 200;

  /**
   * Terms read at most; beginnings shared by more people than this are too short to tell them
   * apart.
   */
  private static final int MAX_TERMS = 20_000;

  private PersonLookup() {}

  /** Adds the people whose names the automaton accepts to the ranking. */
  static void addTo(SuggestionRanking ranking, IndexSearcher searcher, TypoAutomaton names)
      throws IOException {
    Map<String, Integer> filmCounts = new HashMap<>();
    Map<String, Double> bestKnown = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      countFilms(leaf.reader(), names, filmCounts);
    }
    List<String> people =
        filmCounts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_PEOPLE)
            .map(Map.Entry::getKey)
            .toList();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      findBestKnown(leaf.reader(), people, bestKnown);
    }
    bestKnown.forEach(
        (term, prominence) -> {
          int films = filmCounts.getOrDefault(term, 1);
          ranking.addPerson(
              displayedName(term), SuggestionRanking.personProminence(prominence, films));
        });
  }

  private static void countFilms(
      LeafReader reader, TypoAutomaton names, Map<String, Integer> filmCounts) throws IOException {
    Terms terms = reader.terms(IndexField.PERSON_START);
    if (terms == null) {
      return;
    }
    TermsEnum found = names.among(terms);
    int read = 0;
    for (BytesRef term = found.next(); term != null && read < MAX_TERMS; term = found.next()) {
      filmCounts.merge(term.utf8ToString(), found.docFreq(), Integer::sum);
      read++;
    }
  }

  /** The fame of each person's best known film that is not deleted. */
  private static void findBestKnown(
      LeafReader reader, List<String> people, Map<String, Double> bestKnown) throws IOException {
    Terms terms = reader.terms(IndexField.PERSON_START);
    if (terms == null) {
      return;
    }
    TermsEnum found = terms.iterator();
    Bits live = reader.getLiveDocs();
    PostingsEnum films = null;
    for (String person : people) {
      if (found.seekExact(new BytesRef(person))) {
        films = found.postings(films, PostingsEnum.NONE);
        int film = films.nextDoc();
        while (film != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(film)) {
          film = films.nextDoc();
        }
        if (film != DocIdSetIterator.NO_MORE_DOCS) {
          bestKnown.merge(person, FilmLookup.prominence(reader, film), Math::max);
        }
      }
    }
  }

  private static String displayedName(String term) {
    return term.substring(term.indexOf(IndexField.NAME_SEPARATOR) + 1);
  }
}
