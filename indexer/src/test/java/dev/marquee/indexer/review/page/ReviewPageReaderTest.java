package dev.marquee.indexer.review.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.FilmName;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.FilmReference.ByTitle;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.review.page.PageOutcome.Blocked;
import dev.marquee.indexer.review.page.PageOutcome.Found;
import dev.marquee.indexer.review.page.PageOutcome.LayoutChanged;
import dev.marquee.indexer.review.page.PageOutcome.NoReviews;
import dev.marquee.indexer.review.page.PageOutcome.PageReview;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewPageReaderTest {
  /** Far more than any page takes, far less than what grows with the square would. */
  private static final Duration SHORT = Duration.ofSeconds(20);

  private static PageOutcome page(String resource) throws IOException {
    try (InputStream in = ReviewPageReaderTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return ReviewPageReader.read(in, PageContext.UNKNOWN);
    }
  }

  private static List<ReviewDraft> drafts(PageOutcome outcome) {
    return ((Found) outcome).reviews().stream().map(PageReview::draft).toList();
  }

  private static PageOutcome html(String html, PageContext context) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return ReviewPageReader.read(new ByteArrayInputStream(bytes), context);
  }

  @Test
  void readsImdbAsItIsNow() throws IOException {
    Found found = (Found) page("imdb-now.html");
    List<ReviewDraft> drafts = drafts(found);
    assertThat(drafts)
        .extracting(draft -> draft.id().value())
        .containsExactly("imdb-rw0000001", "imdb-rw0000002");
    ReviewDraft first = drafts.getFirst();
    assertThat(first.film().idBeforeTheFilm()).contains(new MovieId("imdb-tt0078748"));
    assertThat(first.text()).isEqualTo("A ship, a crew, and &lt;something&gt;.\n\nIt waits.");
    assertThat(first.rating()).hasValue(9);
    assertThat(first.writtenAt()).contains(Instant.parse("2010-07-06T00:00:00Z"));
    assertThat(first.url()).contains("https://www.imdb.com/title/tt0078748/reviews/");
    assertThat(first.user()).isEmpty();
    assertThat(drafts.getLast().rating()).isEmpty();
    assertThat(drafts.getLast().writtenAt()).isEmpty();
    assertThat(found.reviews()).extracting(PageReview::line).containsExactly(8L, 16L);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void readsImdbAsItWasBefore() throws IOException {
    ReviewDraft draft = drafts(page("imdb-before.html")).getFirst();
    assertThat(draft.id().value()).isEqualTo("imdb-rw0000003");
    assertThat(draft.rating()).hasValue(3);
    assertThat(draft.text()).isEqualTo("Nothing happens.");
    assertThat(draft.writtenAt()).contains(Instant.parse("2010-07-16T00:00:00Z"));
  }

  @Test
  void tellsNoReviewsFromAChangedLayout() throws IOException {
    assertThat(page("imdb-none.html")).isEqualTo(new NoReviews());
    assertThat(((LayoutChanged) page("imdb-changed.html")).missing())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("texts at ");
    assertThat(((LayoutChanged) html("<p>Hello</p>", PageContext.UNKNOWN)).missing())
        .containsExactly("a Review of schema.org in JSON-LD or microdata");
  }

  @Test
  void tellsPagesThatAreNotShown() throws IOException {
    assertThat(page("blocked-challenge.html"))
        .isEqualTo(new Blocked("asks whether a person is there"));
    assertThat(html("", PageContext.UNKNOWN)).isEqualTo(new Blocked("is empty"));
  }

  @Test
  void readsJsonLdOfAFilm() throws IOException {
    Found found = (Found) page("json-ld-movie.html");
    List<ReviewDraft> drafts = drafts(found);
    assertThat(drafts).hasSize(2);
    ReviewDraft first = drafts.getFirst();
    assertThat(first.film()).isEqualTo(new ByTitle("Alien", OptionalInt.of(1979)));
    assertThat(first.text()).isEqualTo("It & they wait.");
    assertThat(first.rating()).hasValue(9);
    assertThat(first.writtenAt()).contains(Instant.parse("2010-07-16T18:15:00Z"));
    assertThat(first.language()).contains("en");
    assertThat(first.source()).isEqualTo("films-example-org");
    assertThat(drafts.getLast().text()).isEqualTo("Two\nlines.");
    assertThat(drafts.getLast().rating()).hasValue(7);
    assertThat(drafts.getLast().writtenAt()).isEmpty();
    assertThat(found.problems())
        .containsExactly(new RowProblem(3, 3, Optional.empty(), "text holds no text"));
  }

  @Test
  void readsJsonLdThatNamesItsFilm() throws IOException {
    ReviewDraft draft = drafts(page("json-ld-item-reviewed.html")).getFirst();
    assertThat(draft.film().text()).isEqualTo("imdb-tt0078748");
    assertThat(draft.source()).isEqualTo("page");
  }

  @Test
  void readsMicrodata() throws IOException {
    ReviewDraft draft = drafts(page("microdata.html")).getFirst();
    assertThat(draft.film()).isEqualTo(new ByTitle("Alien", OptionalInt.of(1979)));
    assertThat(draft.text()).isEqualTo("It waits.\n\nLong.");
    assertThat(draft.rating()).hasValue(8);
    assertThat(draft.writtenAt()).contains(Instant.parse("2010-07-16T00:00:00Z"));
    assertThat(draft.source()).isEqualTo("club-example");
  }

  @Test
  void takesTheFilmThatWasAskedFor() throws IOException {
    FilmReference asked = FilmName.read("tmdb-348");
    PageContext context = new PageContext(Optional.empty(), Optional.empty(), Optional.of(asked));
    String review =
        "<div itemscope itemtype='https://schema.org/Review'><p itemprop=reviewBody>x</p></div>";
    assertThat(drafts(html(review, context)).getFirst().film()).isEqualTo(asked);
    assertThat(((Found) html(review, PageContext.UNKNOWN)).problems())
        .extracting(RowProblem::reason)
        .containsExactly("movie_id is required, or another name of the film");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16"})
  void decodesAsThePageOrTheSiteSays(String charset) throws IOException {
    String html =
        "<meta charset=%s><div itemscope itemtype='https://schema.org/Review'>".formatted(charset)
            + "<p itemprop=reviewBody>café – naïve</p></div>";
    byte[] bytes = html.getBytes(Charset.forName(charset));
    FilmReference film = FilmName.read("tmdb-348");
    PageContext named = new PageContext(Optional.empty(), Optional.of(charset), Optional.of(film));
    PageContext nonsense =
        new PageContext(Optional.empty(), Optional.of("no such"), Optional.of(film));
    for (PageContext context : List.of(named, nonsense)) {
      PageOutcome outcome = ReviewPageReader.read(new ByteArrayInputStream(bytes), context);
      assertThat(drafts(outcome).getFirst().text()).isEqualTo("café – naïve");
    }
  }

  @Test
  void readsOnWhereBytesFitNoEncoding() throws IOException {
    byte[] bytes =
        ("<div itemscope itemtype='https://schema.org/Review'>"
                + "<p itemprop=reviewBody>caf\u00e9 here</p></div>")
            .getBytes(StandardCharsets.ISO_8859_1);
    PageContext context =
        new PageContext(
            Optional.empty(), Optional.of("UTF-8"), Optional.of(FilmName.read("tmdb-348")));
    assertThat(
            drafts(ReviewPageReader.read(new ByteArrayInputStream(bytes), context))
                .getFirst()
                .text())
        .isEqualTo("caf\uFFFD here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b><i>",
        "<table><tr><td>",
        "<div itemscope itemtype='https://schema.org/Review'>",
        "<article class=user-review-item>",
        "<script type=application/ld+json>[[[[[[",
        "<select><option>"
      })
  void readsBombsInBoundedTime(String part) {
    String start = "<link rel=canonical href=https://www.imdb.com/title/tt0078748/reviews>";
    String bomb = start + part.repeat(2_000_000 / part.length());
    assertTimeout(SHORT, () -> assertThat(html(bomb, PageContext.UNKNOWN)).isNotNull());
  }
}
