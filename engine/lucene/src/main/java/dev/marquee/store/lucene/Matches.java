package dev.marquee.store.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * The documents that match a query, none scored. Asking for the top so many would reserve room for
 * as many as the index has.
 */
final class Matches {
  private Matches() {}

  /** All of them, in the order of the index. */
  static List<Integer> of(IndexSearcher searcher, Query query) throws IOException {
    List<Integer> documents = new ArrayList<>();
    visit(searcher, query, leaf -> document -> documents.add(leaf.docBase + document));
    return documents;
  }

  /** Goes through all of them, segment by segment. */
  static void visit(IndexSearcher searcher, Query query, Segments segments) throws IOException {
    Weight weight = unscored(searcher, query);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Documents documents = segments.enter(leaf);
      DocIdSetIterator matching = live(weight, leaf);
      for (int document = matching.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = matching.nextDoc()) {
        documents.at(document);
      }
    }
  }

  /** Those of one segment of the searcher. */
  static DocIdSetIterator in(IndexSearcher searcher, Query query, LeafReaderContext leaf)
      throws IOException {
    return live(unscored(searcher, query), leaf);
  }

  /** Whether there is one; those behind it are not looked at. */
  static boolean any(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = unscored(searcher, query);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      if (live(weight, leaf).nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }

  private static Weight unscored(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static DocIdSetIterator live(Weight weight, LeafReaderContext leaf) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return DocIdSetIterator.empty();
    }
    Bits live = leaf.reader().getLiveDocs();
    return live == null
        ? scorer.iterator()
        : new FilteredDocIdSetIterator(scorer.iterator()) {
          @Override
          protected boolean match(int document) {
            return live.get(document);
          }
        };
  }

  /** Told of each segment, before its documents. */
  @FunctionalInterface
  interface Segments {
    Documents enter(LeafReaderContext leaf) throws IOException;
  }

  /** Told of each document that matches, by its number in the segment, in rising order. */
  @FunctionalInterface
  interface Documents {
    void at(int document) throws IOException;
  }
}
