/**
 * What a source says of a review, before Marquee knows the film: {@link
 * dev.marquee.indexer.review.draft.ReviewDraft}s, with the rules for their texts, ids, languages
 * and times. Readers of rows and of pages make them from named fields; the pipeline turns them into
 * reviews. The words that the steps have in common; nothing here reads or stores.
 */
@NullMarked
package dev.marquee.indexer.review.draft;

import org.jspecify.annotations.NullMarked;
