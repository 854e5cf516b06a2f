@NullMarked
package dev.marquee.indexer.review.page;

import org.jspecify.annotations.NullMarked;
