package dev.marquee.query;

/**
 * What a person has typed so far.
 *
 * @param text as for {@link SearchRequest}; the last word may be unfinished
 * @param size 1 to {@link #MAX_SIZE}
 */
public record SuggestRequest(String text, int size) {
  public static final int MAX_SIZE = 20;

  public SuggestRequest {
    SearchRequest.checkText(text);
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_SIZE, size));
    }
  }
}
