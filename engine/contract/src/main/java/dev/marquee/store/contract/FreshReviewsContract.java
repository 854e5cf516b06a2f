package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.query.Page;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.ReviewSort;
import dev.marquee.review.Review;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A suite about reviews: each test has an empty store of its own. */
abstract class FreshReviewsContract extends FreshStoreContract {

  ReviewIndex reviews() {
    return store.reviews();
  }

  /** Stores reviews that must all be taken and are seen at once. */
  void put(SampleReview... drafts) {
    put(Arrays.stream(drafts).map(SampleReview::build).toList());
  }

  void put(List<Review> all) {
    assertThat(reviews().put(all, Visibility.ON_RETURN)).isEmpty();
  }

  /** The ids of the first reviews of all that have the words, in an order. */
  List<String> found(String text, ReviewSort sort) {
    return ids(
        reviews()
            .search(
                new ReviewRequest(
                    ReviewScope.EVERYTHING, text, Optional.empty(), sort, Page.first(10)))
            .hits());
  }

  static List<String> ids(List<Review> reviews) {
    return reviews.stream().map(review -> review.id().value()).toList();
  }

  /** All that a snapshot gives, asked for in pages of this size. */
  List<Review> all(int size) {
    List<Review> all = new ArrayList<>();
    try (Snapshot<Review> snapshot = reviews().snapshot()) {
      List<Review> page = snapshot.next(size);
      while (!page.isEmpty()) {
        assertThat(page).hasSizeLessThanOrEqualTo(size);
        all.addAll(page);
        page = snapshot.next(size);
      }
    }
    return all;
  }
}
