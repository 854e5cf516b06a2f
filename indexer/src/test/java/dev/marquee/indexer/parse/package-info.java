@NullMarked
package dev.marquee.indexer.parse;

import org.jspecify.annotations.NullMarked;
