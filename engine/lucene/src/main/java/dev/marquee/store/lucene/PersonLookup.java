package dev.marquee.store.lucene;

import dev.marquee.title.SuggestionRanking;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

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

  /** Stands for the fame of people whose films were all deleted. */
  private static final double NO_FILM = -1;

  private PersonLookup() {}

  /** Adds the people whose names the automaton accepts to the ranking. */
  static void addTo(SuggestionRanking ranking, IndexSearcher searcher, TypoAutomaton names)
      throws IOException {
    FilmCounts filmCounts = new FilmCounts();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      countFilms(leaf.reader(), names, filmCounts);
    }
    List<Person> people = filmCounts.most();
    double[] bestKnown = new double[people.size()];
    Arrays.fill(bestKnown, NO_FILM);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      findBestKnown(leaf.reader(), people, bestKnown);
    }
    for (int i = 0; i < bestKnown.length; i++) {
      if (bestKnown[i] != NO_FILM) {
        Person person = people.get(i);
        ranking.addPerson(
            displayedName(person.term().utf8ToString()),
            SuggestionRanking.personProminence(bestKnown[i], person.films()));
      }
    }
  }

  private static void countFilms(LeafReader reader, TypoAutomaton names, FilmCounts filmCounts)
      throws IOException {
    Terms terms = reader.terms(IndexField.PERSON_START);
    if (terms == null) {
      return;
    }
    TermsEnum found = names.among(terms);
    int read = 0;
    for (BytesRef term = found.next(); term != null && read < MAX_TERMS; term = found.next()) {
      filmCounts.add(term, found.docFreq());
      read++;
    }
  }

  /** The fame of each person's best known film that is not deleted. */
  private static void findBestKnown(LeafReader reader, List<Person> people, double[] bestKnown)
      throws IOException {
    Terms terms = reader.terms(IndexField.PERSON_START);
    if (terms == null) {
      return;
    }
    TermsEnum found = terms.iterator();
    Bits live = reader.getLiveDocs();
    PostingsEnum films = null;
    for (int i = 0; i < bestKnown.length; i++) {
      if (found.seekExact(people.get(i).term())) {
        films = found.postings(films, PostingsEnum.NONE);
        int film = films.nextDoc();
        while (film != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(film)) {
          film = films.nextDoc();
        }
        if (film != DocIdSetIterator.NO_MORE_DOCS) {
          bestKnown[i] = Math.max(bestKnown[i], FilmLookup.prominence(reader, film));
        }
      }
    }
  }

  private static String displayedName(String term) {
    return term.substring(term.indexOf(IndexField.NAME_SEPARATOR) + 1);
  }

  /**
   * @param term of the person, as it stands in the index
   */
  private record Person(BytesRef term, int films) {
    /** Those with the most films first, then by term. */
    static final Comparator<Person> MOST_FIRST =
        Comparator.comparingInt(Person::films).reversed().thenComparing(Person::term);
  }

  /** In how many films of all segments each person is. */
  private static final class FilmCounts {
    private final BytesRefHash terms = new BytesRefHash();
    private int[] films = new int[MAX_PEOPLE];

    void add(BytesRef term, int more) {
      int added = terms.add(term);
      int number = added < 0 ? -added - 1 : added;
      films = ArrayUtil.grow(films, number + 1);
      films[number] += more;
    }

    /** The first {@link #MAX_PEOPLE} by {@link Person#MOST_FIRST}, in any order. */
    List<Person> most() {
      PriorityQueue<Person> most = new PriorityQueue<>(Person.MOST_FIRST.reversed());
      for (int number = 0; number < terms.size(); number++) {
        if (most.size() < MAX_PEOPLE || films[number] >= most.element().films()) {
          most.add(new Person(terms.get(number, new BytesRef()), films[number]));
          if (most.size() > MAX_PEOPLE) {
            most.remove();
          }
        }
      }
      return List.copyOf(most);
    }
  }
}
