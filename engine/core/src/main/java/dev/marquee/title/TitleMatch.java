package dev.marquee.title;

import java.util.List;

/**
 * How a typed text meets a title or name.
 *
 * @param exact whether the typed text is the whole title, letter by letter after folding
 * @param edits letters that had to be corrected
 * @param cost how far the match is from exact, 0 or more, in letters: see {@link TitleMatcher}
 * @param spans the met parts of the form's joined words, in order, not overlapping
 */
public record TitleMatch(TitleForm form, boolean exact, int edits, double cost, List<Span> spans) {
  public TitleMatch {
    spans = List.copyOf(spans);
  }

  /** Chars of {@link TitleForm#joined()} from start to before end. */
  public record Span(int start, int end) {}
}
