package dev.marquee.indexer.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a film.
 *
 * @param name as in its address, with {@code %27} and the like, at most 300 characters
 */
record WikipediaPage(String name) {
  /**
   * Lists and pages name the years of a first night and of general release. Of the pages further
   * away than this most are of another film or of the book.
   */
  private static final int MAX_YEARS_APART = 2;

  private static final int MAX_NAME_LENGTH = 300;
  private static final char PART_OF_PAGE = '#';
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

  /**
   * The page that a list links to, if it is of the film itself: no part of a page, and the first
   * year that the page's text names is about the film's. A text without a year is believed.
   */
  static Optional<WikipediaPage> ofFilm(Optional<String> name, Optional<String> text, int year) {
    Matcher named = YEAR.matcher(text.orElse(""));
    boolean sameTime =
        !named.find() || Math.abs(Integer.parseInt(named.group()) - year) <= MAX_YEARS_APART;
    return name.filter(
            page -> sameTime && page.indexOf(PART_OF_PAGE) < 0 && page.length() <= MAX_NAME_LENGTH)
        .map(WikipediaPage::new);
  }
}
