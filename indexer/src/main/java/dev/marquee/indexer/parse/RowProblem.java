package dev.marquee.indexer.parse;

import java.util.Optional;

/**
 * Something wrong with a row.
 *
 * @param row from 1, the header not counted
 * @param line of the text, from 1, on which the row begins
 * @param column absent where the row as a whole is concerned
 * @param reason a clause that goes on after "row 7, column budget: "
 */
public record RowProblem(long row, long line, Optional<String> column, String reason) {}
