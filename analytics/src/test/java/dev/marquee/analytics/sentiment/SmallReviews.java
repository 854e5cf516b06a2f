package dev.marquee.analytics.sentiment;

import dev.marquee.review.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reviews made of a few sentences, for training in a moment. */
final class SmallReviews {
  private static final List<String> GOOD =
      List.of(
          "A wonderful story, told with warmth.",
          "I loved every minute of it!",
          "The acting is superb and the ending moved me.",
          "One of the best this year, do not miss it.",
          "Funny, clever and never boring.");

  private static final List<String> BAD =
      List.of(
          "A dull story, told without any care.",
          "I hated every minute of it!",
          "The acting is awful and the ending made no sense.",
          "One of the worst this year, do not waste your time.",
          "Not funny, not clever and always boring.");

  private SmallReviews() {}

  /** Each label with all pairs of its sentences, on ten films. */
  static List<LabelledReview> all() {
    List<LabelledReview> reviews = new ArrayList<>();
    for (int first = 0; first < GOOD.size(); first++) {
      for (int second = 0; second < GOOD.size(); second++) {
        Optional<String> film = Optional.of("film " + (first + 2 * second) % 10);
        reviews.add(new LabelledReview(GOOD.get(first) + " " + GOOD.get(second), Label.GOOD, film));
        reviews.add(new LabelledReview(BAD.get(first) + " " + BAD.get(second), Label.BAD, film));
      }
    }
    return reviews;
  }
}
