@NullMarked
package dev.marquee.indexer.source;

import org.jspecify.annotations.NullMarked;
