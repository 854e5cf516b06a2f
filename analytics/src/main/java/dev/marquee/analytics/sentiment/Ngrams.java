package dev.marquee.analytics.sentiment;

import java.util.Arrays;

/**
 * The features of a text: its runs of one, two and three tokens, and the pairs with one token
 * between, each as a key of 32 bits. With 1.5 million known keys, two in ten thousand foreign
 * n-grams are taken for a known one.
 */
final class Ngrams {
  /** Wang & Manning 2012 stop at two; three gain half a point on long reviews. */
  private static final int LONGEST = 3;

  private static final int SKIPPING = LONGEST + 1;

  /** Marks an empty place in tables; no n-gram has it. */
  static final int NO_KEY = 0;

  // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private static final long MIX_1 = 0xbf58476d1ce4e5b9L;
  private static final long MIX_2 = 0x94d049bb133111ebL;

  private Ngrams() {}

  /** Takes one n-gram, which stands from one token to another, both included. */
  @FunctionalInterface
  interface Visitor {
    void visit(int key, int first, int last);
  }

  static void visit(Tokens tokens, Visitor visitor) {
    for (int first = 0; first < tokens.size(); first++) {
      long hash = 0;
      int longest = Math.min(LONGEST, tokens.size() - first);
      for (int length = 1; length <= longest; length++) {
        int last = first + length - 1;
        hash = mixed(hash + tokens.hash(last));
        visitor.visit(key(hash, length), first, last);
      }
      if (longest == LONGEST) {
        int last = first + LONGEST - 1;
        long ends = mixed(mixed(tokens.hash(first)) + tokens.hash(last));
        visitor.visit(key(ends, SKIPPING), first, last);
      }
    }
  }

  /** Each key once, ascending. */
  static int[] distinct(Tokens tokens) {
    int[] keys = new int[tokens.size() * (LONGEST + 1)];
    int[] count = {0};
    visit(tokens, (key, first, last) -> keys[count[0]++] = key);
    Arrays.sort(keys, 0, count[0]);
    int kept = 0;
    for (int i = 0; i < count[0]; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[kept++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, kept);
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
