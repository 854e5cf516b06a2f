@NullMarked
package dev.marquee.indexer.review.read;

import org.jspecify.annotations.NullMarked;
