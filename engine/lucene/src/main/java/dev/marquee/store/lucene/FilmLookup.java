package dev.marquee.store.lucene;

import dev.marquee.title.SuggestionRanking;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Adds the best known films that queries find to a ranking, each once. Bound to one searcher and
 * one thread.
 */
final class FilmLookup {
  private final IndexSearcher searcher;
  private final SuggestionRanking ranking;
  private final Set<Integer> added = new HashSet<>();

  FilmLookup(IndexSearcher searcher, SuggestionRanking ranking) {
    this.searcher = searcher;
    this.ranking = ranking;
  }

  /**
   * Adds the best known of the films that match; the index being sorted by fame, the others are not
   * even looked at.
   */
  void add(Query query, int size) throws IOException {
    TopFieldCollectorManager best =
        new TopFieldCollectorManager(IndexSession.BY_PROMINENCE, size, null, size);
    for (ScoreDoc hit : searcher.search(query, best).scoreDocs) {
      if (added.add(hit.doc)) {
        addFilm(hit.doc);
      }
    }
  }

  private void addFilm(int film) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(film, leaves));
    int inLeaf = film - leaf.docBase;
    SuggestCard card = SuggestCard.read(leaf.reader(), inLeaf);
    double prominence = prominence(leaf.reader(), inLeaf);
    ranking.addFilm(card.film(), card.forms(), prominence);
  }

  /** Of a film by its number within the segment. */
  static double prominence(LeafReader reader, int film) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(IndexField.PROMINENCE);
    return values != null && values.advanceExact(film)
        ? values.longValue() / IndexField.PROMINENCE_UNIT
        : 0;
  }
}
