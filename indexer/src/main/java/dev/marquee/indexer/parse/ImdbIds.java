package dev.marquee.indexer.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IMDb's numbers as tables write them. */
final class ImdbIds {
  private static final Pattern ID = Pattern.compile("tt\\d{7,10}");

  /** As {@code http://www.imdb.com/title/tt0468569/?ref_=fn_tt_tt_1}. */
  private static final Pattern LINK =
      Pattern.compile("https?://(?:www\\.)?imdb\\.com/title/(tt\\d{7,10})(?:[/?#].*)?");

  /** MovieLens leaves the letters out. */
  private static final Pattern DIGITS = Pattern.compile("\\d{7,10}");

  private ImdbIds() {}

  /** A cell with an id as it is; absent when blank. */
  static Optional<String> in(Cells cells, String column) {
    return cells
        .line(column)
        .filter(id -> cells.matches(column, id, ID, "must be an IMDb number such as tt0468569"));
  }

  /** A cell with the address of a film's page. */
  static Optional<String> inLink(Cells cells, String column) {
    Optional<String> link = cells.required(column);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = LINK.matcher(link.get());
    if (!matcher.matches()) {
      cells.refuse(
          column, "must be the address of a film at IMDb, got " + TextRules.shown(link.get()));
      return Optional.empty();
    }
    return Optional.of(matcher.group(1));
  }

  /** A cell with the digits of an id; absent when blank. */
  static Optional<String> inDigits(Cells cells, String column) {
    return cells
        .line(column)
        .filter(
            digits ->
                cells.matches(column, digits, DIGITS, "must be IMDb's digits such as 0468569"))
        .map(digits -> "tt" + digits);
  }
}
