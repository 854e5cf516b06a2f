package dev.marquee.analytics.sentiment;

import dev.marquee.review.Label;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;

/** The pieces of a text that carried its label. */
final class Explanation {
  /** As many as a reader takes in at a glance. */
  private static final int MOST_PIECES = 5;

  private record Piece(float weight, int first, int last) {
    boolean touches(Piece other) {
      return first <= other.last && other.first <= last;
    }
  }

  /** Gives the weight of an n-gram, positive when it speaks for the film. */
  @FunctionalInterface
  interface Weights {
    float of(int key);
  }

  private final Tokens tokens;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param smallWord tells words, by their hash, that alone carry nothing
   */
  Explanation(Tokens tokens, Label label, Weights weights, LongPredicate smallWord) {
    this.tokens = tokens;
    int sign = label == Label.GOOD ? 1 : -1;
    BitSet words = new BitSet(tokens.size());
    BitSet telling = new BitSet(tokens.size());
    for (int token = 0; token < tokens.size(); token++) {
      words.set(token, tokens.isWord(token));
      telling.set(token, words.get(token) && !smallWord.test(tokens.hash(token)));
    }
    Ngrams.visit(
        tokens,
        0,
        tokens.size(),
        (key, first, last) -> {
          int teller = telling.nextSetBit(first);
          if (words.get(first) && words.get(last) && teller >= 0 && teller <= last) {
            float weight = sign * weights.of(key);
            if (weight > 0) {
              pieces.add(new Piece(weight, first, last));
            }
          }
        });
    pieces.sort(
        Comparator.comparingDouble(Piece::weight).reversed().thenComparingInt(Piece::first));
  }

  /** Each once and none over another, the strongest first. */
  List<String> strongest() {
    List<Piece> chosen = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Piece piece : pieces) {
      if (chosen.size() == MOST_PIECES) {
        break;
      }
      String text = tokens.span(piece.first, piece.last);
      if (chosen.stream().noneMatch(piece::touches) && said.add(text.toLowerCase(Locale.ROOT))) {
        chosen.add(piece);
        texts.add(text);
      }
    }
    return texts;
  }
}
