package dev.marquee.store.lucene;

import static dev.marquee.document.ReviewField.MOVIE_ID;
import static dev.marquee.document.ReviewField.RATING;
import static dev.marquee.document.ReviewField.REVIEW_ID;
import static dev.marquee.document.ReviewField.SENTIMENT;
import static dev.marquee.document.ReviewField.TEXT;
import static dev.marquee.document.ReviewField.USER_ID;
import static dev.marquee.store.lucene.ReviewIndexField.REVIEW;
import static dev.marquee.store.lucene.ReviewIndexField.SCORE_UNITS;
import static dev.marquee.store.lucene.ReviewIndexField.TIME;

import dev.marquee.document.ReviewDocument;
import dev.marquee.review.Review;
import dev.marquee.review.Sentiment;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * Writes a review as a document of the index; the fields are described at {@link ReviewIndexField}.
 */
final class ReviewDocumentBuilder {
  private final Document document = new Document();

  private ReviewDocumentBuilder() {}

  static Document build(Review review) {
    ReviewDocumentBuilder builder = new ReviewDocumentBuilder();
    builder.document.add(new StoredField(REVIEW, new BytesRef(ReviewDocument.write(review))));
    builder.addId(REVIEW_ID, review.id().value());
    builder.addId(MOVIE_ID, review.movie().value());
    review.user().ifPresent(user -> builder.addTerm(USER_ID, user.value()));
    builder.document.add(new Field(TEXT, review.text(), MovieDocumentBuilder.WORDS));
    review.sentiment().ifPresent(builder::addSentiment);
    review.rating().ifPresent(rating -> builder.addNumber(RATING, rating));
    long millis = review.time().toEpochMilli();
    builder.document.add(new LongPoint(TIME, millis));
    builder.addNumber(TIME, millis);
    return builder.document;
  }

  private void addSentiment(Sentiment sentiment) {
    addTerm(SENTIMENT, sentiment.label().text());
    addNumber(SCORE_UNITS, sentiment.scoreUnits());
  }

  private void addId(String field, String id) {
    addTerm(field, id);
    document.add(new SortedDocValuesField(field, new BytesRef(id)));
  }

  private void addTerm(String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }

  private void addNumber(String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }
}
