/**
 * Reviews on web pages. The bytes of a page come in; a {@link
 * dev.marquee.indexer.review.page.PageOutcome} goes out: its reviews, or which of the ways to have
 * none it took. Pages are read by what the site is known to look like, else by schema.org's words
 * in JSON-LD or microdata. Nothing here fetches. The review pipeline calls this, and whoever
 * fetches.
 */
@NullMarked
package dev.marquee.indexer.review.page;

import org.jspecify.annotations.NullMarked;
