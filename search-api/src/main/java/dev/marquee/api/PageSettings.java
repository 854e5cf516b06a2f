package dev.marquee.api;

import java.util.List;

/**
 * What the pages are told when they are sent.
 *
 * @param thingsToTry shown on the start page; commonly none
 */
public record PageSettings(Posters posters, List<ThingToTry> thingsToTry) {
  /** Nothing from elsewhere. */
  public static final PageSettings USUAL = new PageSettings(Posters.DRAWN, List.of());

  public PageSettings {
    thingsToTry = List.copyOf(thingsToTry);
  }

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
