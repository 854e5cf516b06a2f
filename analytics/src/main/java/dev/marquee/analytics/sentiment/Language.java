package dev.marquee.analytics.sentiment;

import dev.marquee.analytics.sentiment.Judgement.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Tells texts that an English model can judge from others, by the small words that hold every
 * sentence together (Ingle 1976 told languages by them). Immutable.
 */
final class Language {
  private static final String WORDS = "function-words.txt";
  private static final String ENGLISH = "en";

  /** The line of words that say nothing of a film in any language. */
  private static final String NEUTRAL = "neutral";

  /** The line, behind that of English, of its words that turn or strengthen what is near them. */
  private static final String TURNING = "turning";

  /** A text of fewer words may be all names and loans. */
  private static final int MIN_FOREIGN_WORDS = 2;

  private static final double HALF = 0.5;

  private final Set<Long> english = new HashSet<>();
  private final Set<Long> fillers = new HashSet<>();
  private final Set<Long> neutral = new HashSet<>();

  /** For each word of other languages, the numbers of those that have it. */
  private final Map<Long, List<Integer>> others = new HashMap<>();

  private int otherLanguages;

  private Language(BufferedReader lines) {
    lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    List<Long> words =
        Stream.of(line.substring(colon + 1).strip().split(" ")).map(Tokens::hashOf).toList();
    switch (line.substring(0, colon)) {
      case ENGLISH -> {
        english.addAll(words);
        fillers.addAll(words);
      }
      case TURNING -> fillers.removeAll(words);
      case NEUTRAL -> neutral.addAll(words);
      default -> {
        int number = otherLanguages++;
        words.forEach(
            word -> others.computeIfAbsent(word, unseen -> new ArrayList<>()).add(number));
      }
    }
  }

  static Language shipped() {
    try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(WORDS));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Language(lines);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a word holds English sentences together and tells nothing. */
  boolean isSmallWord(long hash) {
    return english.contains(hash);
  }

  /** Whether a word holds English sentences together and leaves what is near it as it is. */
  boolean isFiller(long hash) {
    return fillers.contains(hash);
  }

  /**
   * Why a text cannot be judged; empty when it can.
   *
   * @param known whether the model knows the word of a hash
   */
  Optional<Reason> refusal(Tokens tokens, LongPredicate known) {
    int words = 0;
    int englishWords = 0;
    int telling = 0;
    int unknown = 0;
    int[] otherWords = new int[otherLanguages];
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.isWord(token)) {
        long hash = tokens.hash(token);
        words++;
        if (english.contains(hash)) {
          englishWords++;
          continue;
        }
        others.getOrDefault(hash, List.of()).forEach(language -> otherWords[language]++);
        if (!known.test(hash)) {
          unknown++;
        } else if (tokens.beginsWithLetter(token) && !neutral.contains(hash)) {
          telling++;
        }
      }
    }
    if (unknown > words * HALF || Arrays.stream(otherWords).max().orElse(0) > englishWords) {
      return Optional.of(
          words >= MIN_FOREIGN_WORDS ? Reason.UNSUPPORTED_LANGUAGE : Reason.TOO_SHORT);
    }
    return telling == 0 ? Optional.of(Reason.TOO_SHORT) : Optional.empty();
  }
}
