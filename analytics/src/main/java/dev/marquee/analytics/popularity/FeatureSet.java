package dev.marquee.analytics.popularity;

/** What a model may know of a film. */
public enum FeatureSet {
  /** Votes, their average, genres, cast, runtime and year: what the first Marquee looked at. */
  OWNER("owner"),

  /** What is known on the day before the release, and nothing that an audience did to this film. */
  BEFORE_RELEASE("before_release"),

  /** All of both, and the revenue. */
  ALL("all");

  private final String text;

  FeatureSet(String text) {
    this.text = text;
  }

  /** The name in requests, answers and reports. */
  public String text() {
    return text;
  }

  /** Whether what an audience did to the film counts: votes, and for {@link #ALL} the revenue. */
  public boolean knowsVotes() {
    return this != BEFORE_RELEASE;
  }
}
