package dev.marquee.store.contract;

import static dev.marquee.store.contract.SampleReview.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.ReviewSort;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews are kept whole, one under each id, until they are taken away. */
abstract class ReviewStorageContract extends FreshReviewsContract {
  private static final int MANY = 2_500;

  @Test
  void newStoreHasNoReviews() {
    assertThat(reviews().count()).isZero();
    assertThat(reviews().get(new ReviewId("r-1"))).isEmpty();
    assertThat(all(10)).isEmpty();
    assertThat(reviews().put(List.of(), Visibility.ON_RETURN)).isEmpty();
  }

  @Test
  void reviewComesBackAsItWas() {
    Review full =
        review("r-1")
            .about("tmdb-155")
            .by("Zoë 🎬")
            .saying("  “Dark”,\n\tand 👩‍👩‍👧 good; 七人\u0000. ")
            .rated(9)
            .judged(0.93127)
            .written("2008-07-20T09:30:00.123456789Z")
            .build();
    Review bare = review("r-2").bare();
    put(List.of(full, bare));

    assertThat(reviews().get(full.id())).contains(full);
    assertThat(reviews().get(bare.id())).contains(bare);
    assertThat(reviews().search(ReviewRequest.newest(ReviewScope.EVERYTHING, 10)).hits())
        .containsExactly(bare, full);
  }

  @Test
  void longestTextsAndIdsAreKept() {
    Review longest =
        review("é".repeat(ReviewId.MAX_LENGTH))
            .by("七".repeat(UserId.MAX_LENGTH))
            .saying("x".repeat(Review.MAX_TEXT_LENGTH))
            .build();
    put(List.of(longest));

    assertThat(all(1)).containsExactly(longest);
    assertThat(reviews().deleteBy(longest.user().orElseThrow())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", ".", "a/b", "a?b=c#d", "100%", "%2F", "+", "_search", "_doc", "\"'\\", "*"})
  void idIsAnythingVisible(String id) {
    Review review = review(id).by(id).build();
    put(List.of(review));

    assertThat(reviews().get(review.id())).contains(review);
    assertThat(reviews().deleteBy(new UserId(id))).isEqualTo(1);
    assertThat(reviews().get(review.id())).isEmpty();
  }

  @Test
  void earliestAndLatestTimesAreKept() {
    put(review("r-1").written(Review.EARLIEST), review("r-2").written(Review.LATEST.minusNanos(1)));

    assertThat(found("", ReviewSort.OLDEST)).containsExactly("r-1", "r-2");
  }

  @Test
  void laterReviewOfAnIdReplacesTheOneBefore() {
    put(review("r-1").about("m-1").by("u-1").saying("dull").judged(0.1));
    put(review("r-1").about("m-2").saying("brilliant"));

    assertThat(reviews().count()).isEqualTo(1);
    assertThat(ids(reviews().search(newestOf("m-1")).hits())).isEmpty();
    assertThat(ids(reviews().search(newestOf("m-2")).hits())).containsExactly("r-1");
    assertThat(reviews().tally(ReviewScope.EVERYTHING).verdicts().judged()).isZero();
    assertThat(reviews().deleteBy(new UserId("u-1"))).isZero();
  }

  @Test
  void lastOfAnIdInOneBatchStays() {
    put(review("r-1").saying("first"), review("r-2"), review("r-1").saying("second"));

    assertThat(reviews().get(new ReviewId("r-1")).orElseThrow().text()).isEqualTo("second");
    assertThat(reviews().count()).isEqualTo(2);
  }

  @Test
  void sameReviewsAgainChangeNothing() {
    List<Review> many =
        IntStream.range(0, MANY).mapToObj(number -> review("r-" + number).build()).toList();
    put(many);
    put(many);

    assertThat(reviews().count()).isEqualTo(MANY);
    assertThat(all(Snapshot.MAX_SIZE)).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  void getAndCountSeeEveryWriteThatReturned() {
    Review review = review("r-1").build();
    reviews().put(List.of(review), Visibility.SOON);
    assertThat(reviews().get(review.id())).contains(review);
    assertThat(reviews().count()).isEqualTo(1);

    reviews().delete(List.of(review.id(), new ReviewId("unknown")), Visibility.SOON);
    assertThat(reviews().get(review.id())).isEmpty();
    assertThat(reviews().count()).isZero();
  }

  @Test
  void deletedReviewsAreFoundNoMore() {
    put(review("r-1"), review("r-2"), review("r-3"));

    reviews().delete(List.of(new ReviewId("r-1"), new ReviewId("r-3")), Visibility.ON_RETURN);
    reviews().delete(List.of(), Visibility.ON_RETURN);

    assertThat(ids(reviews().search(newestOf("m-1")).hits())).containsExactly("r-2");
    assertThat(reviews().tally(ReviewScope.EVERYTHING).count()).isEqualTo(1);
  }

  @Test
  void allOfOnePersonAreTakenAwayAndNoOthers() {
    List<Review> kept =
        List.of(review("a").by("u-2").build(), review("b").build(), review("c").by("u").build());
    List<Review> all = new ArrayList<>(kept);
    IntStream.range(0, MANY).forEach(i -> all.add(review("r-" + i).by("u-1").build()));
    assertThat(reviews().put(all, Visibility.SOON)).isEmpty();

    assertThat(reviews().deleteBy(new UserId("u-1"))).isEqualTo(MANY);

    assertThat(reviews().search(newestOf("m-1")).total()).isEqualTo(3);
    assertThat(all(10)).isEqualTo(kept);
    assertThat(reviews().deleteBy(new UserId("u-1"))).isZero();
  }

  @Test
  void settlingChangesNothingThatCanBeSeen() {
    put(review("r-1"), review("r-2"));
    put(review("r-1").saying("anew"));
    reviews().delete(List.of(new ReviewId("r-2")), Visibility.ON_RETURN);
    List<Review> before = all(10);

    reviews().settle();

    assertThat(all(10)).isEqualTo(before).hasSize(1);
  }

  @Test
  void reviewsOutliveTheStoreThatIsClosed() {
    reviews().put(List.of(review("r-1").build(), review("r-2").build()), Visibility.SOON);
    reviews().delete(List.of(new ReviewId("r-2")), Visibility.SOON);

    reopen();

    assertThat(ids(all(10))).containsExactly("r-1");
    assertThat(store.status().reviewCount()).isEqualTo(1);
  }

  @Test
  void closedStoreSaysSo() {
    ReviewIndex reviews = reviews();
    store.close();

    StoreException thrown = catchThrowableOfType(StoreException.class, reviews::count);
    assertThat(thrown.kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void filmsAndReviewsDoNotMix() {
    apply(put(film("m-1", "A film")));
    put(review("m-1").saying("A film"));

    assertThat(index.count()).isEqualTo(1);
    assertThat(reviews().count()).isEqualTo(1);
    apply(delete("m-1"));
    assertThat(reviews().count()).isEqualTo(1);
  }

  @Test
  void refusesMoreThanACallMayHave() {
    int tooMany = ReviewIndex.MAX_REVIEWS + 1;
    List<Review> reviews = Collections.nCopies(tooMany, review("r-1").build());
    List<ReviewId> ids = Collections.nCopies(tooMany, new ReviewId("r-1"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> reviews().put(reviews, Visibility.SOON))
        .withMessage("at most 10000 reviews at once, got 10001");
    assertThatIllegalArgumentException().isThrownBy(() -> reviews().delete(ids, Visibility.SOON));
    assertThat(reviews().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, Snapshot.MAX_SIZE})
  void snapshotHasEachReviewOnceInTheOrderOfIds(int size) {
    List<String> inOrder = List.of("A", "a", "a-1", "ﬀ", "🎬");
    List<Review> reviews = inOrder.reversed().stream().map(id -> review(id).build()).toList();
    reviews().put(reviews, Visibility.SOON);

    assertThat(ids(all(size))).isEqualTo(inOrder);
    assertThat(all(size)).isSortedAccordingTo(Comparator.comparing(Review::id));
  }

  @Test
  void snapshotDoesNotSeeWhatIsWrittenLater() {
    put(review("r-1"), review("r-2"), review("r-3"));

    try (Snapshot<Review> snapshot = reviews().snapshot()) {
      assertThat(ids(snapshot.next(1))).containsExactly("r-1");
      put(review("r-2").saying("anew"), review("r-4"));
      reviews().delete(List.of(new ReviewId("r-3")), Visibility.ON_RETURN);
      reviews().settle();

      assertThat(snapshot.next(10)).containsExactly(review("r-2").build(), review("r-3").build());
      assertThat(snapshot.next(10)).isEmpty();
    }
  }

  private static ReviewRequest newestOf(String film) {
    return ReviewRequest.newest(ReviewScope.of(new MovieId(film)), 10);
  }
}
