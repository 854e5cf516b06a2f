package dev.marquee.audience;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person can do that is told to Marquee. */
public enum Action {
  VIEW("view"),
  SEARCH("search"),
  CLICK("click"),
  RECOMMEND_CLICK("recommend_click"),
  IMPRESSION("impression"),
  LIKE("like"),
  DISLIKE("dislike"),
  COMMENT("comment"),
  SHARE("share"),
  RATE("rate"),
  REVIEW("review"),
  WATCH("watch"),
  HOME_VISIT("home_visit");

  private static final Map<String, Action> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Action::text, action -> action));

  private final String text;

  Action(String text) {
    this.text = text;
  }

  /** The word in documents and answers. */
  public String text() {
    return text;
  }

  public static Optional<Action> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
