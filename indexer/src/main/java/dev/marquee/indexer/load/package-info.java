/**
 * The way to the store. {@link dev.marquee.indexer.load.Neighbourhood} reads all stored films that
 * arriving records can concern; {@link dev.marquee.indexer.load.ChangeWriter} makes changes and
 * says which were refused. Nothing here decides what a film is. The catalogue calls this.
 */
@NullMarked
package dev.marquee.indexer.load;

import org.jspecify.annotations.NullMarked;
