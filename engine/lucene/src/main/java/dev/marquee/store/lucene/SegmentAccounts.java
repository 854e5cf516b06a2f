package dev.marquee.store.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.marquee.document.EventField;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The accounts that sent some events of one segment, in their order. For one thread. */
final class SegmentAccounts {
  private final LeafReaderContext leaf;
  private final FixedBitSet events;
  private final FixedBitSet accounts;
  private final SortedDocValues names;
  private final TermsEnum terms;
  private int ordinal = -1;
  private BytesRef account = new BytesRef();

  /** Stands before the first account. */
  SegmentAccounts(LeafReaderContext leaf, DocIdSetIterator matching) throws IOException {
    this.leaf = leaf;
    LeafReader reader = leaf.reader();
    names = DocValues.getSorted(reader, EventField.USER_ID);
    terms = Objects.requireNonNull(Terms.getTerms(reader, EventField.USER_ID)).iterator();
    events = new FixedBitSet(reader.maxDoc());
    accounts = new FixedBitSet(names.getValueCount());
    for (int event = matching.nextDoc(); event != NO_MORE_DOCS; event = matching.nextDoc()) {
      events.set(event);
      names.advanceExact(event);
      accounts.set(names.ordValue());
    }
  }

  /** Goes on to the next account, if there is one. */
  boolean next() throws IOException {
    int following = ordinal + 1;
    ordinal = following < accounts.length() ? accounts.nextSetBit(following) : NO_MORE_DOCS;
    if (ordinal == NO_MORE_DOCS) {
      return false;
    }
    account = BytesRef.deepCopyOf(names.lookupOrd(ordinal));
    return true;
  }

  /** Where this stands, once {@link #next} found one. */
  BytesRef account() {
    return account;
  }

  /** Goes through the events of the account at which this stands. */
  void visit(Places places) throws IOException {
    if (!terms.seekExact(account)) {
      throw new IllegalStateException("an account has a column and no term");
    }
    NumericDocValues times = DocValues.getNumeric(leaf.reader(), EventIndexField.TIME);
    PostingsEnum all = terms.postings(null, PostingsEnum.NONE);
    for (int event = all.nextDoc(); event != NO_MORE_DOCS; event = all.nextDoc()) {
      if (events.get(event)) {
        times.advanceExact(event);
        places.at(times.longValue(), leaf.docBase + event);
      }
    }
  }

  /** Told of each event: when it was, and its number in the index. */
  @FunctionalInterface
  interface Places {
    void at(long time, int document);
  }
}
