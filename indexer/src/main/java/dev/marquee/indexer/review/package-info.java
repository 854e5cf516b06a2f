/**
 * From files and pages to reviews of films: {@link dev.marquee.indexer.review.ReviewPipeline}
 * reads, finds the films, has the texts judged and hands over what is to be stored; {@link
 * dev.marquee.indexer.review.PostedReview} checks what a visitor writes. The command line and the
 * server call these. Of the packages below, {@code draft} holds the words that the steps share,
 * {@code read} reads rows and {@code page} web pages; these two do not know each other. Pages that
 * are not saved come from {@code dev.marquee.indexer.fetch}.
 */
@NullMarked
package dev.marquee.indexer.review;

import org.jspecify.annotations.NullMarked;
