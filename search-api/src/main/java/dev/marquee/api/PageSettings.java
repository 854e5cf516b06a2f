package dev.marquee.api;

import java.time.Duration;
import java.util.List;

/**
 * What the pages are told when they are sent.
 *
 * @param refreshInterval after which the page of analytics asks anew, a second or more
 * @param thingsToTry shown on the start page; commonly none
 * @param simulated whether the store holds people who do not exist: every page says so
 */
public record PageSettings(
    Posters posters, Duration refreshInterval, List<ThingToTry> thingsToTry, boolean simulated) {
  public static final Duration USUAL_REFRESH_INTERVAL = Duration.ofSeconds(30);
  public static final Duration MIN_REFRESH_INTERVAL = Duration.ofSeconds(1);

  /** Nothing from elsewhere. */
  public static final PageSettings USUAL =
      new PageSettings(Posters.DRAWN, USUAL_REFRESH_INTERVAL, List.of(), false);

  public PageSettings {
    if (refreshInterval.compareTo(MIN_REFRESH_INTERVAL) < 0) {
      throw new IllegalArgumentException(
          "refreshInterval must be a second or more, got " + refreshInterval);
    }
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
