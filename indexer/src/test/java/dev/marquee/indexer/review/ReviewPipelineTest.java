package dev.marquee.indexer.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.indexer.source.Input;
import dev.marquee.review.Review;
import dev.marquee.review.Sentiment;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.WriteFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ReviewPipelineTest {
  private static final String HEADER = "id,label,rating,imdb_id,review\n";
  private static final ReviewFormat DOCUMENTS = new ReviewFormat.Documents("jsonl");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final List<Review> stored = new ArrayList<>();

  private List<WriteFailure> store(List<Review> reviews) {
    stored.addAll(reviews);
    return List.of();
  }

  private ReviewPipeline pipeline(ReviewSink sink) {
    return new ReviewPipeline(
        ReviewPipelineTest::film,
        ReviewPipelineTest::labelled,
        sink,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Optional<MovieId> film(FilmReference reference) {
    return reference.text().equals("imdb-tt0078748") || reference.text().equals("Alien (1979)")
        ? Optional.of(new MovieId("tmdb-348"))
        : Optional.empty();
  }

  /** Good is what says so; what says nothing of the kind is not judged. */
  private static Review labelled(Review review) {
    return review.withSentiment(
        review.text().contains("good") ? Optional.of(new Sentiment(0.9)) : Optional.empty());
  }

  private static void ignored(ImportProgress progress) {}

  private static Input input(String name, byte[] bytes) {
    return new Input(name, OptionalLong.of(bytes.length), () -> new ByteArrayInputStream(bytes));
  }

  private static Input input(String name, String text) {
    return input(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder(HEADER);
    IntStream.rangeClosed(1, count)
        .forEach(row -> rows.append("%d,pos,9,tt0078748,Row %d is good.\n".formatted(row, row)));
    return rows.toString();
  }

  @Test
  void findsTheFilmJudgesAndHandsOver() throws IOException {
    RowSummary summary =
        pipeline(this::store)
            .importAll(
                List.of(
                    input("packed", packed(HEADER + "7,pos,9,tt0078748,It is good.\n")),
                    input("plain", HEADER + "8,neg,2,tt0000001,It is.\n")),
                ReviewFormat.IMDB,
                ReviewPipelineTest::ignored);
    assertThat(stored)
        .extracting(review -> review.id().value())
        .containsExactly("imdb-7", "imdb-8");
    assertThat(stored.getFirst().movie()).isEqualTo(new MovieId("tmdb-348"));
    assertThat(stored.getFirst().sentiment()).contains(new Sentiment(0.9));
    assertThat(stored.getFirst().fetchedAt()).isEqualTo(NOW);
    assertThat(stored.getLast().movie()).isEqualTo(new MovieId("imdb-tt0000001"));
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(
            List.of(
                summary.read(),
                summary.taken(),
                summary.counts().get(ReviewPipeline.UNJUDGED),
                summary.broken()))
        .containsExactly(2L, 2L, 1L, 0L);
  }

  @Test
  void tellsOfRowsThatCannotBeTakenAndGoesOn() {
    RowSummary summary =
        pipeline(this::store)
            .importAll(
                List.of(
                    input(
                        "mixed.jsonl",
                        """
                        {"title": "Alien", "release_year": 1979, "text": "A good one."}
                        {"title": "Nobody's film", "text": "x"}
                        {"text": "", "rating": 12}
                        {"imdb_id": "tt0078748", "text": "Another."}
                        """)),
                DOCUMENTS,
                ReviewPipelineTest::ignored);
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(List.of(summary.read(), summary.taken(), summary.broken(), summary.problemCount()))
        .containsExactly(4L, 2L, 2L, 4L);
    assertThat(summary.problems())
        .contains(
            new Problem(
                "mixed.jsonl",
                new RowProblem(
                    2, 2, Optional.of("movie"), "there is no one film 'Nobody's film'")));
  }

  @Test
  void keepsTheFirstProblemsOnly() {
    RowSummary summary =
        pipeline(this::store)
            .importAll(
                List.of(input("broken", "{\n".repeat(5_000))),
                DOCUMENTS,
                ReviewPipelineTest::ignored);
    assertThat(summary.problems()).hasSize(RowSummary.MAX_PROBLEMS);
    assertThat(summary.problemCount()).isEqualTo(5_000);
    assertThat(summary.broken()).isEqualTo(5_000);
  }

  @Test
  void takesTheRowsBeforeAFaultAndTheFilesBehindIt() throws IOException {
    byte[] whole = packed(rows(3_000));
    RowSummary summary =
        pipeline(this::store)
            .importAll(
                List.of(
                    input("cut short", Arrays.copyOf(whole, whole.length / 2)),
                    input("no such table", "a,b\n1,2\n"),
                    input("whole", rows(2))),
                ReviewFormat.IMDB,
                ReviewPipelineTest::ignored);
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.failures())
        .extracting(failure -> failure.name())
        .containsExactly("cut short", "no such table");
    assertThat(summary.taken()).isEqualTo(stored.size()).isGreaterThan(1_000);
  }

  @Test
  void neverHoldsMoreThanAFewBatches() {
    int parts = 200;
    int rowsInPart = 100;
    AtomicLong made = new AtomicLong();
    AtomicLong put = new AtomicLong();
    AtomicLong mostHeld = new AtomicLong();
    byte[] part = rows(rowsInPart).substring(HEADER.length()).getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new SequenceInputStream(
            Collections.enumeration(
                IntStream.rangeClosed(0, parts)
                    .mapToObj(
                        index ->
                            index == 0
                                ? new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8))
                                : new CountedPart(part, () -> made.addAndGet(rowsInPart)))
                    .toList()));
    RowSummary summary =
        pipeline(
                reviews -> {
                  mostHeld.accumulateAndGet(made.get() - put.get(), Math::max);
                  put.addAndGet(reviews.size());
                  return List.of();
                })
            .importAll(
                List.of(Input.ofStream("long", endless)),
                ReviewFormat.IMDB,
                ReviewPipelineTest::ignored);
    assertThat(summary.taken()).isEqualTo((long) parts * rowsInPart);
    assertThat(mostHeld.get()).isLessThan(5_000);
  }

  /** Tells when its first byte is asked for. */
  private static final class CountedPart extends ByteArrayInputStream {
    private final Runnable begun;

    CountedPart(byte[] bytes, Runnable begun) {
      super(bytes);
      this.begun = begun;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      if (pos == 0) {
        begun.run();
      }
      return super.read(buffer, offset, length);
    }
  }

  @Test
  void whatTheStoreDoesNotTakeIsABrokenRowAmongOthers() {
    RowSummary summary =
        pipeline(reviews -> List.of(new WriteFailure(1, Kind.DENIED, "is of somebody")))
            .importAll(
                List.of(input("a", rows(3))), ReviewFormat.IMDB, ReviewPipelineTest::ignored);

    assertThat(summary.taken()).isEqualTo(2);
    assertThat(summary.broken()).isEqualTo(1);
    assertThat(summary.problems().getFirst().row().reason())
        .isEqualTo("is not taken by the store: is of somebody");
  }

  @Test
  void throwsWhatTheSinkThrowsAndHandsOverNoMore() {
    AtomicInteger calls = new AtomicInteger();
    ReviewPipeline failing =
        pipeline(
            reviews -> {
              calls.incrementAndGet();
              throw new IllegalStateException("full");
            });
    assertThatThrownBy(
            () ->
                failing.importAll(
                    List.of(input("a", rows(5_000))),
                    ReviewFormat.IMDB,
                    ReviewPipelineTest::ignored))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
    assertThat(calls).hasValue(1);
  }

  @Test
  void endsAfterTheBatchThatIsBeingStoredWhenInterrupted() {
    RowSummary summary =
        pipeline(this::store)
            .importAll(
                List.of(input("a", rows(5_000))),
                ReviewFormat.IMDB,
                progress -> {
                  if (progress.rowsRead() >= 2_000) {
                    Thread.currentThread().interrupt();
                  }
                });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(summary.taken()).isEqualTo(stored.size()).isEqualTo(2_000);
  }

  @Test
  void tellsHowFarItIs() {
    List<ImportProgress> told = new ArrayList<>();
    String text = rows(2_500);
    pipeline(this::store)
        .importAll(List.of(input("a", text), input("b", text)), ReviewFormat.IMDB, told::add);
    assertThat(told.getFirst().rowsRead()).isZero();
    assertThat(told.getLast())
        .isEqualTo(
            new ImportProgress(
                "b", 5_000, 2L * text.length(), OptionalLong.of(2L * text.length())));
    assertThat(told).extracting(ImportProgress::bytesRead).isSorted();
  }

  @Test
  void importsSavedPagesAndTellsWhichShowNothing() {
    String page =
        """
        <link rel=canonical href="https://www.imdb.com/title/tt0078748/reviews/">
        <div itemscope itemtype="https://schema.org/Review">
        <p itemprop="reviewBody">A good one.</p></div>
        <div itemscope itemtype="https://schema.org/Review"></div>
        """;
    RowSummary summary =
        pipeline(this::store)
            .importPages(
                List.of(input("a.html", page), input("b.html", ""), input("c.html", "<p>Hi</p>")),
                ReviewPipelineTest::ignored);
    assertThat(stored)
        .extracting(Review::movie, Review::text)
        .containsExactly(tuple(new MovieId("tmdb-348"), "A good one."));
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.broken()).isEqualTo(1);
    assertThat(summary.failures())
        .extracting(failure -> failure.reason())
        .containsExactly(
            "cannot be read to its end: the page is empty",
            "cannot be read to its end: the page lacks a Review of schema.org in JSON-LD or"
                + " microdata");
  }
}
