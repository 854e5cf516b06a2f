@NullMarked
package dev.marquee.indexer.load;

import org.jspecify.annotations.NullMarked;
