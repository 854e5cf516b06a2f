@NullMarked
package dev.marquee.indexer.review;

import org.jspecify.annotations.NullMarked;
