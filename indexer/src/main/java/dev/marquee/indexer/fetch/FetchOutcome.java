package dev.marquee.indexer.fetch;

/** What came of fetching a page. */
public sealed interface FetchOutcome {

  /** The page, read just now. */
  record Fetched(FetchedPage page) implements FetchOutcome {}

  /** The site says that the page is what it was when this fetcher read it before. */
  record Unchanged(FetchedPage page) implements FetchOutcome {}

  /**
   * No page.
   *
   * @param host of the address that was asked for, or words in its place where it names none
   */
  record Refused(Refusal reason, String host) implements FetchOutcome {

    /** What happened and what can be done. */
    public String sentence() {
      return reason.sentence(host);
    }
  }
}
