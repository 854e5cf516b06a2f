package dev.marquee.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches typed words with the words of a title in any order, each word of the title being used
 * once.
 */
final class WordMatcher {
  /** The words stand apart or in another order. */
  static final double SCATTERED_COST = 0.6;

  /** The last word goes on after the typed letters. */
  private static final double UNFINISHED_COST = 0.1;

  /** A word of this many letters or fewer is matched as it stands. */
  private static final int MAX_EXACT_LENGTH = 2;

  /** More wrong letters than this in all make another text. */
  private static final int MAX_EDITS = 2;

  /** Longer texts are compared run together only. */
  private static final int MAX_WORDS = 12;

  private final EditDistance distance;

  WordMatcher(EditDistance distance) {
    this.distance = distance;
  }

  /**
   * Finds a word of the form for each typed word.
   *
   * @param unfinished whether the last typed word may go on
   * @return null when a typed word is not in the form
   */
  @Nullable TitleMatch match(TitleForm typed, boolean unfinished, TitleForm form) {
    int count = typed.words().size();
    if (count < 2 || count > MAX_WORDS) {
      return null;
    }
    boolean[] used = new boolean[form.words().size()];
    List<TitleMatch.Span> spans = new ArrayList<>();
    int edits = 0;
    double cost = SCATTERED_COST;
    for (int i = 0; i < count; i++) {
      boolean mayGoOn = unfinished && i == count - 1;
      Found found = find(typed.words().get(i), mayGoOn, form, used);
      if (found == null || edits + found.edits() > MAX_EDITS) {
        return null;
      }
      edits += found.edits();
      cost += found.goesOn() ? UNFINISHED_COST : 0;
      spans.add(found.span());
    }
    spans.sort(Comparator.comparingInt(TitleMatch.Span::start));
    return new TitleMatch(form, false, edits, cost + edits * TitleMatcher.EDIT_COST, spans);
  }

  private @Nullable Found find(String word, boolean mayGoOn, TitleForm form, boolean[] used) {
    Found best = null;
    int start = 0;
    for (int i = 0; i < used.length; i++) {
      String target = form.words().get(i);
      Found found = used[i] ? null : compare(word, mayGoOn, i, target, start);
      if (found != null && (best == null || found.worseness() < best.worseness())) {
        best = found;
      }
      start += target.length();
    }
    if (best != null) {
      used[best.word()] = true;
    }
    return best;
  }

  private @Nullable Found compare(
      String word, boolean mayGoOn, int index, String target, int start) {
    if (word.equals(target)) {
      return new Found(index, 0, false, new TitleMatch.Span(start, start + target.length()));
    }
    int limit = word.length() <= MAX_EXACT_LENGTH ? 0 : TypedText.editsInWhole(word.length());
    if (target.length() < word.length() - limit
        || (!mayGoOn && target.length() > word.length() + limit)) {
      return null;
    }
    EditDistance.Result result = distance.between(word, target, 0, limit);
    int limitUnfinished = mayGoOn ? TypedText.editsInUnfinished(word.length()) : -1;
    if (result.whole() <= limit && result.whole() <= result.prefix()) {
      return new Found(
          index, result.whole(), false, new TitleMatch.Span(start, start + target.length()));
    }
    if (result.prefix() <= limitUnfinished) {
      return new Found(
          index, result.prefix(), true, new TitleMatch.Span(start, start + result.prefixEnd()));
    }
    return result.whole() <= limit
        ? new Found(
            index, result.whole(), false, new TitleMatch.Span(start, start + target.length()))
        : null;
  }

  private record Found(int word, int edits, boolean goesOn, TitleMatch.Span span) {
    double worseness() {
      return edits + (goesOn ? UNFINISHED_COST : 0);
    }
  }
}
