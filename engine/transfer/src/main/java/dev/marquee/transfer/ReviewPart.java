package dev.marquee.transfer;

import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.store.Store;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.transfer.Holdings.Reading;
import dev.marquee.transfer.Holdings.Rows;
import dev.marquee.transfer.Pairs.Pair;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reviews. */
final class ReviewPart implements Part<ReviewId, Review> {
  @Override
  public String plural() {
    return "reviews";
  }

  @Override
  public long count(Store store) {
    return store.reviews().count();
  }

  @Override
  public ReviewId id(Review review) {
    return review.id();
  }

  @Override
  public Optional<Rows<Review>> in(Reading reading) throws IOException {
    return reading.reviews();
  }

  @Override
  public List<WriteFailure> write(Store store, List<Pair<ReviewId, Review>> differences) {
    List<ReviewId> gone =
        differences.stream().filter(pair -> pair.left().isEmpty()).map(Pair::id).toList();
    store.reviews().delete(gone, Visibility.SOON);
    List<Review> reviews = differences.stream().flatMap(pair -> pair.left().stream()).toList();
    return store.reviews().put(reviews, Visibility.SOON);
  }
}
