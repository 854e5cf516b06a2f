package dev.marquee.audience;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list or page from which somebody came to a film. */
public enum Origin {
  SEARCH("search"),
  SIMILAR("similar"),
  PERSONAL("personal"),
  TRENDING("trending"),
  PAGE("page");

  private static final Map<String, Origin> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Origin::text, origin -> origin));

  private final String text;

  Origin(String text) {
    this.text = text;
  }

  /** The word in documents and answers. */
  public String text() {
    return text;
  }

  public static Optional<Origin> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
