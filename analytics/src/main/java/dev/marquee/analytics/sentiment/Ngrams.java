package dev.marquee.analytics.sentiment;

import java.util.Arrays;

/**
 * The features of a text, each as a key of 32 bits: its runs of one to four tokens, the pairs with
 * one token between, and the pairs of words close to each other whose order does not count. With
 * 1.5 million known keys, three in ten thousand foreign n-grams are taken for a known one.
 */
final class Ngrams {
  /** Wang & Manning 2012 stop at two; three gain half a point on long reviews, four a tenth. */
  private static final int LONGEST = 4;

  private static final int SKIPPING = LONGEST + 1;
  private static final int TOGETHER = SKIPPING + 1;

  /** How many tokens the second word of a pair stands behind the first, at most. */
  private static final int NEAR = 5;

  /** As many n-grams as one token begins or, of pairs, ends at most. */
  private static final int MOST_OF_TOKEN = LONGEST + 1 + NEAR;

  /** Marks an empty place in tables; no n-gram has it. */
  static final int NO_KEY = 0;

  // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private static final long MIX_1 = 0xbf58476d1ce4e5b9L;
  private static final long MIX_2 = 0x94d049bb133111ebL;

  private static final Language LANGUAGE = Language.shipped();

  private Ngrams() {}

  /** Takes one n-gram, which stands from one token to another, both included. */
  @FunctionalInterface
  interface Visitor {
    void visit(int key, int first, int last);
  }

  /**
   * Shows the n-grams of a part of a text.
   *
   * @param from the first token
   * @param to behind the last
   */
  static void visit(Tokens tokens, int from, int to, Visitor visitor) {
    for (int first = from; first < to; first++) {
      visitRuns(tokens, first, to, visitor);
      int last = first + 2;
      if (last < to) {
        long ends = mixed(mixed(tokens.hash(first)) + tokens.hash(last));
        visitor.visit(key(ends, SKIPPING), first, last);
      }
    }
    visitPairs(tokens, from, to, visitor);
  }

  private static void visitRuns(Tokens tokens, int first, int to, Visitor visitor) {
    long hash = 0;
    int longest = Math.min(LONGEST, to - first);
    for (int length = 1; length <= longest; length++) {
      int last = first + length - 1;
      hash = mixed(hash + tokens.hash(last));
      visitor.visit(key(hash, length), first, last);
    }
  }

  /** Each two words that are near, without those that only hold sentences together. */
  private static void visitPairs(Tokens tokens, int from, int to, Visitor visitor) {
    int[] words = new int[to - from];
    int count = 0;
    for (int token = from; token < to; token++) {
      if (tokens.isWord(token) && !LANGUAGE.isFiller(tokens.hash(token))) {
        long hash = mixed(tokens.hash(token));
        for (int i = count - 1; i >= 0 && words[i] >= token - NEAR; i--) {
          int pair = key(mixed(tokens.hash(words[i])) + hash, TOGETHER);
          visitor.visit(pair, words[i], token);
        }
        words[count++] = token;
      }
    }
  }

  /** The keys of a whole text as they come. */
  static int[] all(Tokens tokens) {
    return all(tokens, 0, tokens.size());
  }

  /** Each key of a part of a text once, ascending. */
  static int[] distinct(Tokens tokens, int from, int to) {
    int[] keys = all(tokens, from, to);
    Arrays.sort(keys);
    return Arrays.copyOf(keys, dropRepeated(keys, keys.length));
  }

  private static int[] all(Tokens tokens, int from, int to) {
    int[] keys = new int[(to - from) * MOST_OF_TOKEN];
    int[] count = {0};
    visit(tokens, from, to, (key, first, last) -> keys[count[0]++] = key);
    return Arrays.copyOf(keys, count[0]);
  }

  /** Moves the different ones among the first numbers, which are in order, to the front. */
  static int dropRepeated(int[] sorted, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept;
  }

  /** The key of a single token. */
  static int keyOf(long tokenHash) {
    return key(mixed(tokenHash), 1);
  }

  private static int key(long hash, int kind) {
    int key = (int) (mixed(hash + kind) >>> Integer.SIZE);
    return key == NO_KEY ? 1 : key;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * MIX_1;
    mixed = (mixed ^ (mixed >>> 27)) * MIX_2;
    return mixed ^ (mixed >>> 31);
  }
}
