package dev.marquee.analytics.sentiment;

import java.util.Arrays;

/**
 * The known n-grams, each with two numbers of 8 bits, found by open addressing: 6 bytes a place, a
 * quarter to half of which are taken. Immutable once filled.
 */
final class NgramTable {
  private static final double MAX_FILL = 0.5;

  /** Fibonacci hashing (Knuth, volume 3, 6.4): the keys are hashes, their low bits would do too. */
  private static final int SPREAD = 0x9E3779B9;

  private final int[] keys;
  private final byte[] weights;
  private final byte[] ratios;
  private final int shift;

  NgramTable(int entries) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros((int) (entries / MAX_FILL) + 1);
    keys = new int[1 << bits];
    weights = new byte[keys.length];
    ratios = new byte[keys.length];
    shift = Integer.SIZE - bits;
  }

  void put(int key, byte weight, byte ratio) {
    int place = place(key);
    keys[place] = key;
    weights[place] = weight;
    ratios[place] = ratio;
  }

  /** Where a key stands, to be given to the methods below; negative when it is not known. */
  int find(int key) {
    int place = place(key);
    return keys[place] == key ? place : -1;
  }

  /**
   * Puts the places of those that are known, each once and ascending, in front of the array instead
   * of the keys. All first places are read before any is compared, as the memory answers many
   * questions in the time of one.
   *
   * @return how many are known
   */
  int find(int[] sought) {
    int count = sought.length;
    int[] seen = new int[count];
    for (int i = 0; i < count; i++) {
      seen[i] = keys[firstPlace(sought[i])];
    }
    int known = 0;
    for (int i = 0; i < count; i++) {
      int key = sought[i];
      if (seen[i] != Ngrams.NO_KEY) {
        int place = seen[i] == key ? firstPlace(key) : find(key);
        if (place >= 0) {
          sought[known++] = place;
        }
      }
    }
    Arrays.sort(sought, 0, known);
    return Ngrams.dropRepeated(sought, known);
  }

  byte weight(int place) {
    return weights[place];
  }

  byte ratio(int place) {
    return ratios[place];
  }

  /** All keys, ascending as unsigned numbers. */
  int[] sortedKeys() {
    int[] sorted =
        Arrays.stream(keys)
            .filter(key -> key != Ngrams.NO_KEY)
            .map(NgramTable::flipped)
            .sorted()
            .map(NgramTable::flipped)
            .toArray();
    return sorted;
  }

  /** Turns the order of unsigned numbers into that of signed ones, and back. */
  private static int flipped(int key) {
    return key ^ Integer.MIN_VALUE;
  }

  private int place(int key) {
    int place = firstPlace(key);
    while (keys[place] != key && keys[place] != Ngrams.NO_KEY) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private int firstPlace(int key) {
    return (key * SPREAD) >>> shift;
  }
}
