package dev.marquee.store.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.marquee.title.TypedText;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Answers to short texts, kept while the index stays as it is. Everybody types the same few letters
 * first, and these meet the most films: to answer "the" costs ten times what a title costs, and it
 * is asked the most. Longer texts hardly repeat, and to keep those would only take room.
 * Thread-safe.
 */
final class ShortTexts<A> {
  /** There are some thousands of beginnings and words of so few letters in common use. */
  private static final int MAX_LETTERS = 4;

  /** At a few thousand bytes each, this takes some megabytes. */
  private static final int MAX_ANSWERS = 2_000;

  private final Cache<Asked, A> answers =
      Caffeine.newBuilder().maximumSize(MAX_ANSWERS).executor(Runnable::run).build();

  /**
   * The answer to a question, from before if the same state of the index was asked it before.
   *
   * @param typed the text of the question
   * @param question all of it; equal questions have equal answers
   */
  A answer(IndexSearcher searcher, TypedText typed, Object question, Answering<A> answering)
      throws IOException {
    if (typed.isEmpty() || typed.literal().joined().length() > MAX_LETTERS) {
      return answering.answer();
    }
    Asked asked = new Asked(searcher.getIndexReader().getReaderCacheHelper().getKey(), question);
    A known = answers.getIfPresent(asked);
    if (known != null) {
      return known;
    }
    A answer = answering.answer();
    answers.put(asked, answer);
    return answer;
  }

  /** Looks an answer up in the index. */
  @FunctionalInterface
  interface Answering<A> {
    A answer() throws IOException;
  }

  private record Asked(IndexReader.CacheKey state, Object question) {}
}
