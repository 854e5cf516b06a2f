package dev.marquee.title;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says how well one typed text meets titles and names. Two ways are tried, the cheaper counts:
 *
 * <ul>
 *   <li>run together, the typed letters are the title from one of its words on, or its beginning
 *       from there: blanks and hyphens do not matter, wherever they were lost or added;
 *   <li>each typed word is a word of the title, in any order, the last one perhaps unfinished.
 * </ul>
 *
 * <p>The cost of a match is counted in wrong letters; what is no error, but makes a match less
 * sure, costs a part of one. The parts were chosen on samples drawn with other seeds than those of
 * the published figures. Holds buffers: not thread-safe.
 */
public final class TitleMatcher {
  /** A letter that had to be corrected. */
  static final double EDIT_COST = 1.0;

  /** The title goes on after the typed letters: more, the more of it is yet to come. */
  static final double MISSING_PART_COST = 0.5;

  /** A blank lost, added or in another place. */
  static final double BLANK_COST = 0.2;

  /** Blanks counted at most: who leaves them all out does so on purpose. */
  private static final int MAX_BLANKS = 3;

  /** The typed letters begin at a later word of the title. */
  static final double LATER_START_COST = 0.5;

  /** The typed letters leave out the article that the title begins with. */
  static final double NO_ARTICLE_COST = 0.02;

  /** From this many letters on, a correction may begin at a later word of an unfinished title. */
  private static final int LATER_UNFINISHED_LENGTH = 5;

  private final TypedText typed;
  private final EditDistance distance = new EditDistance();
  private final WordMatcher words;

  public TitleMatcher(TypedText typed) {
    this.typed = typed;
    this.words = new WordMatcher(distance);
  }

  /** The cheapest match with any of the forms. */
  public Optional<TitleMatch> match(List<TitleForm> forms) {
    TitleMatch best = null;
    for (TitleForm typedForm : typed.forms()) {
      for (TitleForm form : forms) {
        best = cheaper(best, matchJoined(typedForm, form));
        if (best == null || best.cost() > LATER_START_COST) {
          best = cheaper(best, words.match(typedForm, typed.endsInWord(), form));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  static @Nullable TitleMatch cheaper(@Nullable TitleMatch one, @Nullable TitleMatch other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.cost() < one.cost() ? other : one;
  }

  private @Nullable TitleMatch matchJoined(TitleForm typedForm, TitleForm form) {
    TitleMatch best = null;
    int start = 0;
    for (int word = 0; word < form.words().size(); word++) {
      boolean opening = word == 0 || (word == 1 && TitleKeys.isArticle(form.words().getFirst()));
      best = cheaper(best, matchFrom(typedForm, form, word, start, opening));
      start += form.words().get(word).length();
    }
    return best;
  }

  private @Nullable TitleMatch matchFrom(
      TitleForm typedForm, TitleForm form, int word, int start, boolean opening) {
    String letters = typedForm.joined();
    int editsInWhole =
        opening ? TypedText.editsInWhole(letters.length()) : laterEdits(letters.length());
    int editsInUnfinished =
        opening ? TypedText.editsInUnfinished(letters.length()) : laterEdits(letters.length());
    int limit = Math.max(editsInWhole, editsInUnfinished);
    int length = form.joined().length();
    if (length - start < letters.length() - limit) {
      return null;
    }
    EditDistance.Result result = distance.between(letters, form.joined(), start, limit);
    if (result.whole() <= editsInWhole && result.whole() <= result.prefix()) {
      boolean exact = start == 0 && result.whole() == 0;
      double cost =
          exact
              ? 0
              : startCost(word, opening) + blankCost(typedForm, form, start + word, result.whole());
      return matched(form, exact, result.whole(), cost, start, length);
    }
    if (result.prefix() <= editsInUnfinished) {
      double missing = 1 - (double) result.prefixEnd() / length;
      double cost = startCost(word, opening) + MISSING_PART_COST * missing;
      cost += blankCost(typedForm, form, start + word, result.prefix());
      return matched(form, false, result.prefix(), cost, start, start + result.prefixEnd());
    }
    return null;
  }

  private static double startCost(int word, boolean opening) {
    return word == 0 ? 0 : opening ? NO_ARTICLE_COST : LATER_START_COST;
  }

  /** Compares with blanks, which nobody need get right, but who does says more. */
  private double blankCost(TitleForm typedForm, TitleForm form, int start, int edits) {
    if (form.words().size() == 1 && typedForm.words().size() == 1) {
      return 0;
    }
    EditDistance.Result result =
        distance.between(typedForm.encoded(), form.encoded(), start, edits + MAX_BLANKS);
    return BLANK_COST * Math.clamp((long) result.prefix() - edits, 0, MAX_BLANKS);
  }

  private static int laterEdits(int length) {
    return length >= LATER_UNFINISHED_LENGTH ? TypedText.editsInUnfinished(length) : 0;
  }

  private static TitleMatch matched(
      TitleForm form, boolean exact, int edits, double cost, int start, int end) {
    List<TitleMatch.Span> spans = List.of(new TitleMatch.Span(start, end));
    return new TitleMatch(form, exact, edits, cost + edits * EDIT_COST, spans);
  }
}
