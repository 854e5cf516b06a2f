package dev.marquee.indexer.parse;

import java.util.Optional;
import java.util.regex.Pattern;

/** IMDb's numbers as tables write them. */
final class ImdbIds {
  private static final Pattern ID = Pattern.compile("tt\\d{7,10}");

  private ImdbIds() {}

  /** A cell with an id as it is; absent when blank. */
  static Optional<String> in(Cells cells, String column) {
    return cells
        .line(column)
        .filter(id -> cells.matches(column, id, ID, "must be an IMDb number such as tt0468569"));
  }
}
