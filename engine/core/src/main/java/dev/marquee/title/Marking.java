package dev.marquee.title;

import dev.marquee.query.MarkedPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Shows which parts of a title or name a typed text met. */
public final class Marking {
  /**
   * Single letters are not marked on their own: they would dot a title without telling anything.
   */
  private static final int MIN_WORD_LENGTH = 2;

  private Marking() {}

  /**
   * The title in parts; where the typed text does not meet it as a whole, the words that were typed
   * are marked.
   */
  public static List<MarkedPart> mark(String title, TypedText typed) {
    List<Word> words = Folding.words(title);
    BitSet marked = new BitSet(title.length());
    if (!words.isEmpty() && !typed.isEmpty()) {
      Optional<TitleMatch> match = new TitleMatcher(typed).match(forms(words));
      if (match.isPresent()) {
        markSpans(match.get(), words, marked);
      } else {
        markTypedWords(typed, words, marked);
      }
    }
    return parts(title, marked);
  }

  private static List<TitleForm> forms(List<Word> words) {
    List<String> plain = words.stream().map(Word::text).toList();
    return List.of(TitleForm.of(plain), TitleForm.of(Numerals.inDigits(plain)));
  }

  private static void markSpans(TitleMatch match, List<Word> words, BitSet marked) {
    for (TitleMatch.Span span : match.spans()) {
      int offset = 0;
      int markedTo = -1;
      for (int i = 0; i < words.size(); i++) {
        int length = match.form().words().get(i).length();
        int from = Math.max(0, span.start() - offset);
        int to = Math.min(length, span.end() - offset);
        if (from < to) {
          Word word = words.get(i);
          int start = markedTo >= 0 ? markedTo : place(word, from, length);
          markedTo = to == length ? word.end() : place(word, to, length);
          marked.set(start, markedTo);
        }
        offset += length;
      }
    }
  }

  /**
   * Where a folded letter stands in the original; when folding changed the number of letters, the
   * word's end.
   */
  private static int place(Word word, int letter, int foldedLength) {
    boolean letterByLetter = foldedLength == word.end() - word.start();
    return letter == 0 ? word.start() : letterByLetter ? word.start() + letter : word.end();
  }

  private static void markTypedWords(TypedText typed, List<Word> words, BitSet marked) {
    for (Word word : words) {
      if (word.text().length() >= MIN_WORD_LENGTH && typed.contentWords().contains(word.text())) {
        marked.set(word.start(), word.end());
      }
    }
  }

  private static List<MarkedPart> parts(String title, BitSet marked) {
    List<MarkedPart> parts = new ArrayList<>();
    int start = 0;
    while (start < title.length()) {
      boolean on = marked.get(start);
      int end = on ? marked.nextClearBit(start) : marked.nextSetBit(start);
      end = end < 0 ? title.length() : Math.min(end, title.length());
      parts.add(new MarkedPart(title.substring(start, end), on));
      start = end;
    }
    return parts;
  }
}
