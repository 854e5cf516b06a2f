package dev.marquee.indexer.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.indexer.review.draft.FilmName;
import dev.marquee.indexer.review.page.PageOutcome.Found;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
  private static final String REVIEW =
      "<div itemscope itemtype='https://schema.org/Review'><p itemprop=reviewBody>Fine.</p></div>";

  @ParameterizedTest
  @CsvSource({
    "http://f.test/alien/reviews, ?page=2, http://f.test/alien/reviews?page=2",
    "http://f.test/alien/reviews?page=2, ?page=3#top, http://f.test/alien/reviews?page=3",
    "http://f.test/reviews?film=7, ?film=7&page=2, http://f.test/reviews?film=7&page=2",
    "http://f.test/reviews?film=7, ?start=25&film=7, http://f.test/reviews?start=25&film=7",
    "http://f.test/alien/reviews/, page/2/, http://f.test/alien/reviews/page/2/",
    "http://f.test/alien/page/2, /alien/page/3, http://f.test/alien/page/3",
    "http://f.test/caf%C3%A9, http://f.test/café?page=2, http://f.test/caf%C3%A9?page=2"
  })
  void isTheSameListWithTheNumberOfAnotherPage(String address, String link, String next)
      throws IOException {
    assertThat(next(address, "<a rel=next href='%s'>more</a>".formatted(link)))
        .contains(URI.create(next));
    assertThat(next(address, "<link rel='prefetch Next' href='%s'>".formatted(link)))
        .contains(URI.create(next));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://f.test/aliens/reviews?page=2",
        "http://f.test/alien/reviews/2",
        "http://f.test/alien/reviews?film=8&page=2",
        "http://f.test/alien/reviews?p=124",
        "http://g.test/alien/reviews?page=2",
        "https://f.test/alien/reviews?page=2",
        "http://f.test:81/alien/reviews?page=2",
        "/alien/reviews",
        "#next",
        "javascript:more()",
        "http://[f.test/"
      })
  void isNoPageOfAnotherListNorThisOne(String link) throws IOException {
    assertThat(
            next("http://f.test/alien/reviews", "<a rel=next href='%s'>more</a>".formatted(link)))
        .isEmpty();
  }

  @Test
  void isNotGuessedFromOtherLinksNorFollowedAtAnyLength() throws IOException {
    String address = "http://f.test/alien/reviews";
    assertThat(next(address, "<a href='?page=2'>Next</a><a rel=nextish href='?page=2'>")).isEmpty();
    assertThat(next(address, "<a rel=next href='?page=%s'>".formatted("1".repeat(2_000))))
        .isEmpty();
  }

  @Test
  void isNotTakenFromPagesOfASiteWithAProfile() throws IOException {
    assertThat(
            next(
                "https://www.imdb.com/title/tt0078748/reviews/",
                "<a rel=next href='?page=2'>more</a>"))
        .isEmpty();
  }

  private static Optional<URI> next(String address, String links) throws IOException {
    PageContext context =
        new PageContext(
            Optional.of(URI.create(address)),
            Optional.of("UTF-8"),
            Optional.of(FilmName.read("tmdb-348")));
    byte[] page = (links + REVIEW).getBytes(StandardCharsets.UTF_8);
    return ((Found) ReviewPageReader.read(new ByteArrayInputStream(page), context)).next();
  }
}
