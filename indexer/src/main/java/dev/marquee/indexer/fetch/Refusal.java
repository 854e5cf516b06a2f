package dev.marquee.indexer.fetch;

/**
 * Why a page was not fetched. Its sentence is made of the reason and of the host that was asked
 * for, and of nothing else: so nothing that a site answered, and no address that a name was
 * resolved to, can get into it.
 */
public enum Refusal {
  BAD_ADDRESS(
      "%s: only pages of http and https on their usual ports are fetched, and no address with a"
          + " name or password in it; give the plain address of the page"),
  HOST_NOT_LISTED(
      "%s is not on the list of hosts that may be fetched from; add it to the list if its terms"
          + " allow fetching"),
  LEADS_ELSEWHERE(
      "%s leads on to an address that may not be fetched: of a host that is not on the list, or not"
          + " a plain web address; open the page in a browser and give the address it ends at"),
  ADDRESS_NOT_PUBLIC(
      "%s is, or leads to, a host inside a private network; only hosts of the public internet are"
          + " fetched from"),
  ROBOTS("the robots.txt of %s asks not to fetch this page; ask the site for another way"),
  ROBOTS_UNREADABLE(
      "the robots.txt of %s cannot be read now, so nothing is fetched from there; try again later"),
  BLOCKED_BY_SITE(
      "blocked by the site: %s wants a person with a browser or an account; ask the site for"
          + " another way"),
  BUSY("%s asks to wait longer than a fetch waits; try again later"),
  NOT_FOUND("%s has no such page; check the address"),
  TOO_LARGE(
      "the page of %s is larger than the limit; leave it out, or save it with a browser and import"
          + " the file"),
  TOO_SLOW("%s took longer than the time limit; try again later"),
  TOO_MANY_REDIRECTS(
      "%s leads from address to address without end; open the page in a browser and give the"
          + " address it ends at"),
  UNREACHABLE("%s cannot be reached; check the name of the host, or try again later"),
  NOT_SECURE(
      "%s shows no certificate that is trusted for its name, so nothing was sent to it; check the"
          + " name of the host"),
  SITE_FAILED("%s failed to give the page; open it in a browser to see why, or try again later"),
  BROKEN_ANSWER("%s did not answer as a web server does; try again later, or leave the page out");

  private final String pattern;

  Refusal(String pattern) {
    this.pattern = pattern;
  }

  /** What happened and what can be done, in one sentence. */
  public String sentence(String host) {
    return pattern.formatted(host);
  }
}
