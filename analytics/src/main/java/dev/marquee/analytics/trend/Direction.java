package dev.marquee.analytics.trend;

/** Where the feeling about a film goes. */
public enum Direction {
  IMPROVING("improving"),
  DECLINING("declining"),
  /** There is no more of a trend than chance would give. */
  STABLE("stable"),
  /** There are reviews of too few days to tell. */
  INSUFFICIENT_DATA("insufficient_data");

  private final String text;

  Direction(String text) {
    this.text = text;
  }

  /** The word in answers. */
  public String text() {
    return text;
  }
}
