package dev.marquee.indexer.parse;

import dev.marquee.indexer.parse.ParsedRow.Fate;

/** What one kind of table means by its columns. */
@FunctionalInterface
interface RowMeaning {
  /** Reads a row; the result is not looked at when something is wrong with the cells. */
  Fate read(Cells cells);
}
