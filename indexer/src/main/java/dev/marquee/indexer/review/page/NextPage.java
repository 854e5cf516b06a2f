package dev.marquee.indexer.review.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page on which the reviews of a page go on: what it links to as {@code rel=next} (HTML
 * standard, chapter Links), where the two addresses differ in nothing but the number of a page.
 * Blogs call the next article so, which is about another film.
 *
 * <pre>
 * https://films.example/alien/reviews         https://films.example/alien/reviews?page=2
 * https://films.example/alien/reviews/page/2  https://films.example/alien/reviews/page/3
 * </pre>
 */
final class NextPage {
  private static final String NEXT = "[rel~=(?i)(^|\\s)next(\\s|$)][href]";

  private static final String LINK = "link" + NEXT + ", a" + NEXT;

  /** Longer ones than any site needs are somebody's trap. */
  private static final int MAX_LENGTH = 2_000;

  /** Where an address has the number of a page. */
  private static final Pattern NUMBER =
      Pattern.compile("/page/\\d+(?=/?(?:\\?|$))|(?<=[?&])(?:page|paged|offset|start)=\\d+(?:&|$)");

  private static final Pattern END = Pattern.compile("[/?&]+$");

  private NextPage() {}

  /**
   * The address of the next page, absent where there is none.
   *
   * @param page read with its address as the base of its links
   */
  static Optional<URI> of(Document page, URI address) {
    return page.select(LINK).stream()
        .map(NextPage::target)
        .flatMap(Optional::stream)
        .filter(next -> !next.equals(address) && series(next).equals(series(address)))
        .findFirst();
  }

  private static Optional<URI> target(Element link) {
    String target = link.absUrl("href").replaceFirst("#.*", "");
    if (target.isEmpty() || target.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(new URI(target).toASCIIString()));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** The same for all pages of one list. */
  private static String series(URI address) {
    return END.matcher(NUMBER.matcher(address.toString()).replaceAll("")).replaceAll("");
  }
}
