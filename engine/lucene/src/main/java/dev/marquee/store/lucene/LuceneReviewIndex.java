package dev.marquee.store.lucene;

import dev.marquee.audience.UserId;
import dev.marquee.document.ReviewField;
import dev.marquee.query.Mover;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewResult;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.DayTally;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Tally;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/** The reviews in a Lucene index. */
final class LuceneReviewIndex implements ReviewIndex, Closeable {
  private final LiveIndex index;

  LuceneReviewIndex(Directory directory, StoreListener listener) throws IOException {
    index = new LiveIndex(directory, IndexContent.REVIEWS, listener);
  }

  @Override
  public List<WriteFailure> put(List<Review> reviews, Visibility visibility) {
    ReviewIndex.checkCount(reviews.size());
    if (!reviews.isEmpty()) {
      index.write((session, writer) -> write(writer, reviews), reviews.size(), visibility);
    }
    return List.of();
  }

  private static long write(IndexWriter writer, List<Review> reviews) throws IOException {
    long sequenceNumber = -1;
    for (Review review : reviews) {
      sequenceNumber = writer.updateDocument(key(review.id()), ReviewDocumentBuilder.build(review));
    }
    return sequenceNumber;
  }

  @Override
  public void delete(List<ReviewId> ids, Visibility visibility) {
    ReviewIndex.checkCount(ids.size());
    if (!ids.isEmpty()) {
      Term[] keys = ids.stream().map(LuceneReviewIndex::key).toArray(Term[]::new);
      index.write((session, writer) -> writer.deleteDocuments(keys), ids.size(), visibility);
    }
  }

  @Override
  public long deleteBy(UserId user) {
    Term written = new Term(ReviewField.USER_ID, user.value());
    AtomicLong count = new AtomicLong();
    index.write(
        (session, writer) -> {
          count.set(session.readNewest(searcher -> searcher.count(new TermQuery(written))));
          return writer.deleteDocuments(written);
        },
        1,
        Visibility.ON_RETURN);
    return count.get();
  }

  @Override
  public void settle() {
    index.settle();
  }

  @Override
  public Optional<Review> get(ReviewId id) {
    return index.newest(
        "reading a review",
        searcher -> {
          OptionalInt document = KeyWalk.find(searcher, ReviewField.REVIEW_ID, id.value());
          return document.isEmpty()
              ? Optional.empty()
              : Optional.of(new StoredReviews(searcher).review(document.getAsInt()));
        });
  }

  @Override
  public long count() {
    return index.newest("counting reviews", searcher -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public ReviewResult search(ReviewRequest request) {
    return index.soon("searching reviews", searcher -> ReviewSearch.search(searcher, request));
  }

  @Override
  public Tally tally(ReviewScope scope) {
    return index.soon("counting reviews", searcher -> ReviewTallies.tally(searcher, scope));
  }

  @Override
  public List<DayTally> days(ReviewScope scope) {
    ReviewIndex.checkDays(scope);
    return index.soon("counting reviews by day", searcher -> ReviewTallies.days(searcher, scope));
  }

  @Override
  public List<Mover> movers(MoversRequest request) {
    return index.soon(
        "looking for films that moved", searcher -> MoverFinder.find(searcher, request));
  }

  @Override
  public Snapshot<Review> snapshot() {
    return index.snapshot(
        searcher ->
            new KeyPages<>(searcher, IndexContent.REVIEWS, new StoredReviews(searcher)::review));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private static Term key(ReviewId id) {
    return new Term(ReviewField.REVIEW_ID, id.value());
  }
}
