package dev.marquee.analytics.engagement;

/** What can be wrong with engagement. */
public enum Flag {
  LOW_ENGAGEMENT_RATE("Low engagement rate"),
  SUSPICIOUS_VIEW_DURATION("Suspicious view duration"),
  UNNATURAL_GROWTH_VELOCITY("Unnatural growth velocity"),
  BOT_LIKE_BEHAVIOR("Bot-like behavior");

  /** What a flag adds to the confidence: one is a hint, three are as good as certain. */
  public static final int POINTS = 33;

  private final String text;

  Flag(String text) {
    this.text = text;
  }

  /** The words in answers. */
  public String text() {
    return text;
  }
}
