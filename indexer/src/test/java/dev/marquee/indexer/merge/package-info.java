@NullMarked
package dev.marquee.indexer.merge;

import org.jspecify.annotations.NullMarked;
