@NullMarked
package dev.marquee.indexer;

import org.jspecify.annotations.NullMarked;
