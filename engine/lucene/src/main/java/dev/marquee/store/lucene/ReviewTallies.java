package dev.marquee.store.lucene;

import dev.marquee.document.ReviewField;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.DayTally;
import dev.marquee.review.Sentiment;
import dev.marquee.review.Tally;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;

/** Adds reviews up by their columns. */
final class ReviewTallies {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private ReviewTallies() {}

  static Tally tally(IndexSearcher searcher, ReviewScope scope) throws IOException {
    TallySum sum = new TallySum();
    Matches.visit(
        searcher,
        ReviewQueries.scoped(scope),
        leaf -> {
          Columns columns = Columns.of(leaf.reader());
          return document -> columns.addTo(sum, document);
        });
    return sum.tally();
  }

  static List<DayTally> days(IndexSearcher searcher, ReviewScope scope) throws IOException {
    TreeMap<Long, TallySum> days = new TreeMap<>();
    Matches.visit(
        searcher,
        ReviewQueries.scoped(scope),
        leaf -> {
          Columns columns = Columns.of(leaf.reader());
          NumericDocValues times = DocValues.getNumeric(leaf.reader(), ReviewIndexField.TIME);
          return document -> {
            times.advanceExact(document);
            long day = Math.floorDiv(times.longValue(), DAY_MILLIS);
            columns.addTo(days.computeIfAbsent(day, none -> new TallySum()), document);
          };
        });
    return days.entrySet().stream()
        .map(day -> new DayTally(LocalDate.ofEpochDay(day.getKey()), day.getValue().tally()))
        .toList();
  }

  /** The columns of a segment that are added up. */
  private record Columns(NumericDocValues scores, NumericDocValues ratings) {
    static Columns of(LeafReader segment) throws IOException {
      return new Columns(
          DocValues.getNumeric(segment, ReviewIndexField.SCORE_UNITS),
          DocValues.getNumeric(segment, ReviewField.RATING));
    }

    void addTo(TallySum sum, int document) throws IOException {
      sum.addReview();
      if (scores.advanceExact(document)) {
        sum.addSentiment(Sentiment.ofUnits(scores.longValue()));
      }
      if (ratings.advanceExact(document)) {
        sum.addRating(ratings.longValue());
      }
    }
  }
}
