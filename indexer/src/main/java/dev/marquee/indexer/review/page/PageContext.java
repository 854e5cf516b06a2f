package dev.marquee.indexer.review.page;

import dev.marquee.indexer.review.draft.FilmReference;
import java.net.URI;
import java.util.Optional;

/**
 * What is known of a page besides its bytes.
 *
 * @param address absent for a saved page, which mostly tells it itself
 * @param charset the encoding that the site named; the page's own word counts where it is absent
 * @param film the one that was asked for; absent where the page has to tell
 */
public record PageContext(
    Optional<URI> address, Optional<String> charset, Optional<FilmReference> film) {
  /** Of a page of which nothing is known. */
  public static final PageContext UNKNOWN =
      new PageContext(Optional.empty(), Optional.empty(), Optional.empty());
}
