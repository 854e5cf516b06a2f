package dev.marquee.api;

/** What the pages are told when they are sent. */
public record PageSettings(Posters posters) {
  /** Nothing from elsewhere. */
  public static final PageSettings USUAL = new PageSettings(Posters.DRAWN);

  /** Where the pictures of films come from. */
  public enum Posters {
    /** Drawn by the page; nothing is asked of another server. */
    DRAWN,
    /**
     * Loaded by browsers from the addresses that the films' sources name, over https; drawn where
     * there is none.
     */
    REMOTE
  }
}
