package dev.marquee.bench.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.bench.report.Progress;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.ReviewField;
import dev.marquee.review.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.text.BreakIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * As many reviews as are wanted, each as long as a real one and made of sentences of several others
 * with the same label. They are of the last five years and about films of which few have many, by a
 * square law. The same seed and originals give the same texts.
 */
public final class RecombinedReviews {
  private static final Duration SPAN = Duration.ofDays(5 * 365);
  private static final String MEASURE = "writing reviews";
  private static final int PROGRESS_EVERY = 1_000;

  private final long seed;
  private final List<MovieId> films;
  private final List<List<String>> good;
  private final List<List<String>> bad;
  private final Instant now;

  /**
   * Takes the originals apart.
   *
   * @param originals with both labels among them
   * @param films that the reviews are about, at least one
   * @param now when the last could be written
   */
  public RecombinedReviews(
      List<LabelledReview> originals, List<MovieId> films, long seed, Instant now) {
    this.seed = seed;
    this.films = List.copyOf(films);
    this.good = sentences(originals, Label.GOOD);
    this.bad = sentences(originals, Label.BAD);
    this.now = now;
    if (films.isEmpty() || good.isEmpty() || bad.isEmpty()) {
      throw new IllegalArgumentException("mixing needs films, and reviews of both labels");
    }
  }

  /** Writes the reviews with numbers from 0 as documents, a line each. */
  public void write(OutputStream out, int count, Progress progress) throws IOException {
    try (SequenceWriter lines =
        new ObjectMapper().writer().withRootValueSeparator("\n").writeValues(out)) {
      for (int number = 0; number < count; number++) {
        if (number % PROGRESS_EVERY == 0) {
          progress.at(MEASURE, number, count);
        }
        lines.write(document(number));
      }
    }
    progress.at(MEASURE, count, count);
  }

  /** One as the document that imports read. */
  ObjectNode document(int number) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    Instant written = now.minusSeconds(random.nextLong(SPAN.toSeconds()));
    return JsonNodeFactory.instance
        .objectNode()
        .put(ReviewField.REVIEW_ID, "mixed-" + number)
        .put(ReviewField.MOVIE_ID, film(random).value())
        .put(ReviewField.WRITTEN_AT, written.toString())
        .put(ReviewField.TEXT, text(random.nextBoolean() ? good : bad, random));
  }

  /** The lower ones come more often: half of all below a quarter. */
  MovieId film(SplittableRandom random) {
    double draw = random.nextDouble();
    return films.get((int) (films.size() * draw * draw));
  }

  private static String text(List<List<String>> originals, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = any(originals, random).size();
    for (int i = 0; i < length; i++) {
      text.append(any(any(originals, random), random));
    }
    return text.toString();
  }

  private static <T> T any(List<T> items, SplittableRandom random) {
    return items.get(random.nextInt(items.size()));
  }

  private static List<List<String>> sentences(List<LabelledReview> reviews, Label label) {
    return reviews.stream()
        .filter(review -> review.label() == label)
        .map(review -> sentences(review.text()))
        .filter(sentences -> !sentences.isEmpty())
        .toList();
  }

  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = text.substring(start, end);
      if (sentence.chars().anyMatch(Character::isLetter)) {
        sentences.add(sentence);
      }
      start = end;
    }
    return List.copyOf(sentences);
  }
}
