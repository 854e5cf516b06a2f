package dev.marquee.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.contract.SampleReview;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.store.Directory;

/** No review is lost that was acknowledged, and none comes back that was taken away. */
class LuceneReviewCrashTest
    extends CrashContract<LuceneReviewIndex, LuceneReviewCrashTest.ReviewChange> {

  /** What is under an id from now on, if anything. */
  record ReviewChange(ReviewId id, Optional<Review> review) {}

  @Override
  LuceneReviewIndex open(Directory disk) throws IOException {
    return new LuceneReviewIndex(disk, StoreListener.NONE);
  }

  @Override
  ReviewChange randomChange(int writer, Random random) {
    String id = id(writer, random.nextInt(IDS_OF_A_WRITER));
    boolean deletes = random.nextInt(5) == 0;
    return new ReviewChange(
        new ReviewId(id),
        deletes ? Optional.empty() : Optional.of(review(id, random.nextInt(1_000))));
  }

  private static String id(int writer, int review) {
    return "r-" + writer + "-" + review;
  }

  private static Review review(String id, int version) {
    return SampleReview.review(id)
        .about("m-" + version % 7)
        .saying("words ".repeat(version % 50 + 1) + version)
        .judged(version / 1_000.0)
        .build();
  }

  /** Those in a row that put or delete together: what is pending is then a run of changes. */
  @Override
  void apply(LuceneReviewIndex index, List<ReviewChange> changes, Visibility visibility) {
    for (int at = 0, end; at < changes.size(); at = end) {
      boolean puts = changes.get(at).review().isPresent();
      end = at + 1;
      while (end < changes.size() && changes.get(end).review().isPresent() == puts) {
        end++;
      }
      List<ReviewChange> run = changes.subList(at, end);
      if (puts) {
        List<Review> reviews = run.stream().flatMap(change -> change.review().stream()).toList();
        assertThat(index.put(reviews, visibility)).isEmpty();
      } else {
        index.delete(run.stream().map(ReviewChange::id).toList(), visibility);
      }
    }
  }

  @Override
  List<Optional<Review>> stateIn(LuceneReviewIndex index, int writer) {
    return IntStream.range(0, IDS_OF_A_WRITER)
        .mapToObj(review -> index.get(new ReviewId(id(writer, review))))
        .toList();
  }

  @Override
  void assertIsConsistent(LuceneReviewIndex index) {
    try (Snapshot<Review> snapshot = index.snapshot()) {
      List<Review> all = snapshot.next(Snapshot.MAX_SIZE);
      assertThat(all).extracting(Review::id).doesNotHaveDuplicates();
      assertThat(index.count()).isEqualTo(all.size());
      assertThat(index.search(ReviewRequest.newest(ReviewScope.EVERYTHING, 1)).total())
          .isEqualTo(all.size());
      assertThat(index.tally(ReviewScope.EVERYTHING).verdicts().judged()).isEqualTo(all.size());
    }
  }

  @Override
  void assertTakesWritesAgain(LuceneReviewIndex index) {
    Review review = review("after", 1);

    assertThat(index.put(List.of(review), Visibility.ON_RETURN)).isEmpty();
    assertThat(index.get(review.id())).contains(review);
  }
}
