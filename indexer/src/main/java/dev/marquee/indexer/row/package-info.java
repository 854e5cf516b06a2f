/**
 * Importing rows, whatever they tell of. Readers of rows come in; {@link
 * dev.marquee.indexer.row.RowRun} reads them, hands batches to whoever stores them, and tells what
 * came of all in a {@link dev.marquee.indexer.row.RowSummary}. The pipelines of reviews and of
 * events call this.
 */
@NullMarked
package dev.marquee.indexer.row;

import org.jspecify.annotations.NullMarked;
