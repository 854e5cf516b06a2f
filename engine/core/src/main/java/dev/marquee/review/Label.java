package dev.marquee.review;

/** Whether a review speaks for its film or against it. */
public enum Label {
  GOOD("Good"),
  BAD("Bad");

  private final String text;

  Label(String text) {
    this.text = text;
  }

  /** The word in documents and on pages. */
  public String text() {
    return text;
  }
}
