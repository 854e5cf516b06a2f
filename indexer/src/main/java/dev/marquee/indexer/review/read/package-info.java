/**
 * Reviews in rows. Characters come in; {@link dev.marquee.indexer.row.Row}s go out, one at a time,
 * each a draft or what is wrong with its row. A {@link
 * dev.marquee.indexer.review.read.ReviewFormat} is told by whoever imports: a table of any columns
 * with a {@link dev.marquee.indexer.review.read.ColumnMapping}, or Marquee's own documents. The
 * review pipeline calls this.
 */
@NullMarked
package dev.marquee.indexer.review.read;

import org.jspecify.annotations.NullMarked;
