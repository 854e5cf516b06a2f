package dev.marquee.indexer.review.draft;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.review.draft.FilmReference.ById;
import dev.marquee.indexer.review.draft.FilmReference.ByNumber;
import dev.marquee.indexer.review.draft.FilmReference.ByTitle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people write for a film: an id, a number, an address, a title. */
public final class FilmName {
  /** As an id of {@link MovieId} is minted from a number or a hash. */
  private static final Pattern MINTED = Pattern.compile("(?:tmdb|imdb|ml)-\\w+|m-[0-9a-f]{12}");

  private static final Pattern IMDB = Pattern.compile("tt\\d{7,10}");

  /** As {@code https://www.imdb.com/title/tt0078748/reviews/}. */
  private static final Pattern IMDB_ADDRESS =
      Pattern.compile("(?:https?:)?//(?:\\w+\\.)?imdb\\.com/(?:[a-z-]+/)?title/(tt\\d{7,10})\\b.*");

  /** As {@code Alien (1979)}; no film is older than 1870. */
  private static final Pattern TITLE_AND_YEAR =
      Pattern.compile("(.*\\S)\\s*\\(((?:18[7-9]|19\\d|20\\d)\\d)\\)");

  private FilmName() {}

  /**
   * Marquee's id, IMDb's number, else a title, with or without the year in parentheses behind it.
   *
   * @param text in one line, not blank
   */
  public static FilmReference read(String text) {
    if (MINTED.matcher(text).matches() && MovieId.isValid(text)) {
      return new ById(new MovieId(text));
    }
    if (IMDB.matcher(text).matches()) {
      return imdb(text);
    }
    Matcher dated = TITLE_AND_YEAR.matcher(text);
    return dated.matches()
        ? new ByTitle(dated.group(1), OptionalInt.of(Integer.parseInt(dated.group(2))))
        : new ByTitle(text, OptionalInt.empty());
  }

  /** The film whose page at IMDb, or page of reviews there, has this address. */
  public static Optional<FilmReference> ofAddress(String address) {
    Matcher matcher = IMDB_ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(imdb(matcher.group(1))) : Optional.empty();
  }

  private static FilmReference imdb(String number) {
    return new ByNumber(new ExternalId(Registry.IMDB, number));
  }
}
