package dev.marquee.store.lucene;

import dev.marquee.catalog.Movie;
import dev.marquee.document.MovieField;
import dev.marquee.query.Twins;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds films of equal title and year by going through the terms of {@link IndexField#TWIN_KEY};
 * only of those that several films have are the films looked at.
 */
final class TwinFinder {
  private static final Comparator<Shared> MOST_FIRST =
      Comparator.comparingInt(Shared::films).reversed().thenComparing(Shared::key);
  private static final Sort BY_ID =
      new Sort(new SortField(MovieField.MOVIE_ID, SortField.Type.STRING));

  private TwinFinder() {}

  static Twins find(IndexSearcher searcher, int size) throws IOException {
    List<Shared> shared = shared(searcher.getIndexReader());
    shared.sort(MOST_FIRST);
    StoredMovies movies = new StoredMovies(searcher);
    List<List<Movie>> first = new ArrayList<>();
    for (Shared key : shared.subList(0, Math.min(size, shared.size()))) {
      TermQuery query = new TermQuery(new Term(IndexField.TWIN_KEY, key.key()));
      List<Movie> films = new ArrayList<>();
      for (ScoreDoc film : searcher.search(query, Twins.MAX_FILMS, BY_ID).scoreDocs) {
        films.add(movies.movie(film.doc));
      }
      first.add(films);
    }
    return new Twins(Math.min(shared.size(), Twins.MAX_GROUPS), first);
  }

  private static List<Shared> shared(IndexReader reader) throws IOException {
    List<Shared> shared = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, IndexField.TWIN_KEY);
    if (terms == null) {
      return shared;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum keys = terms.iterator();
    PostingsEnum documents = null;
    for (BytesRef key = keys.next(); key != null; key = keys.next()) {
      if (keys.docFreq() > 1) {
        documents = keys.postings(documents, PostingsEnum.NONE);
        int films = count(documents, live);
        if (films > 1) {
          shared.add(new Shared(key.utf8ToString(), films));
        }
      }
    }
    return shared;
  }

  private static int count(PostingsEnum documents, @Nullable Bits live) throws IOException {
    int count = 0;
    for (int next = documents.nextDoc();
        next != DocIdSetIterator.NO_MORE_DOCS;
        next = documents.nextDoc()) {
      if (live == null || live.get(next)) {
        count++;
      }
    }
    return count;
  }

  /** A title and year, and how many films have it. */
  private record Shared(String key, int films) {}
}
