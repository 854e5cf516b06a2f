package dev.marquee.analytics.sentiment;

import dev.marquee.review.Label;
import java.util.Optional;

/**
 * A text whose label is known, to learn from or to measure by.
 *
 * @param film what it is about, by any name; texts of one film share names and stories, so that
 *     they count less together and are never on both sides of a cross-validation
 */
public record LabelledReview(String text, Label label, Optional<String> film) {}
