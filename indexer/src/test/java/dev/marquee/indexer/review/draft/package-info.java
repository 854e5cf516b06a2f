@NullMarked
package dev.marquee.indexer.review.draft;

import org.jspecify.annotations.NullMarked;
