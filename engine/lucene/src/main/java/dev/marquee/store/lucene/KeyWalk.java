package dev.marquee.store.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the terms of the keys, which are sorted: the cost does not grow with those passed
 * already. Bound to one reader and one thread.
 */
final class KeyWalk {
  /** Behind a key, it gives the least text that follows the key. */
  private static final char FIRST_CHAR = '\u0000';

  private final @Nullable Bits live;

  /** Stands at the key to look at next; gone at the end, where it must not be asked any more. */
  private @Nullable TermsEnum keys;

  KeyWalk(IndexReader reader, String field, Optional<String> after) throws IOException {
    live = MultiBits.getLiveDocs(reader);
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      BytesRef first = new BytesRef(after.map(key -> key + FIRST_CHAR).orElse(""));
      keys = all.seekCeil(first) == TermsEnum.SeekStatus.END ? null : all;
    }
  }

  /** The document under the next key that has one, empty at the end. */
  OptionalInt next() throws IOException {
    while (keys != null) {
      int document = firstLive(keys.postings(null, PostingsEnum.NONE), live);
      if (keys.next() == null) {
        keys = null;
      }
      if (document != NO_MORE_DOCS) {
        return OptionalInt.of(document);
      }
    }
    return OptionalInt.empty();
  }

  /** The document under a key, of all that the searcher sees. */
  static OptionalInt find(IndexSearcher searcher, String field, String key) throws IOException {
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      PostingsEnum documents = leaf.reader().postings(new Term(field, key), PostingsEnum.NONE);
      int document =
          documents == null ? NO_MORE_DOCS : firstLive(documents, leaf.reader().getLiveDocs());
      if (document != NO_MORE_DOCS) {
        return OptionalInt.of(leaf.docBase + document);
      }
    }
    return OptionalInt.empty();
  }

  /** The first document that was not taken away or replaced; else {@code NO_MORE_DOCS}. */
  private static int firstLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
    int document = documents.nextDoc();
    while (document != NO_MORE_DOCS && live != null && !live.get(document)) {
      document = documents.nextDoc();
    }
    return document;
  }
}
