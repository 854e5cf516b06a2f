@NullMarked
package dev.marquee.indexer.fetch;

import org.jspecify.annotations.NullMarked;
