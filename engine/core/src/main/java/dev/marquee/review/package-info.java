/**
 * What people wrote about films and how it was judged. Files, pages and people give {@link
 * dev.marquee.review.Review}s, a model adds a {@link dev.marquee.review.Sentiment}, stores keep
 * them. Everything here is an immutable, checked value.
 */
@NullMarked
package dev.marquee.review;

import org.jspecify.annotations.NullMarked;
