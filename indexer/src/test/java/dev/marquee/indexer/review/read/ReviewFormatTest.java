package dev.marquee.indexer.review.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.FilmReference.ById;
import dev.marquee.indexer.review.draft.FilmReference.ByTitle;
import dev.marquee.indexer.review.draft.RatingScale;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.row.Row;
import dev.marquee.indexer.row.RowReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewFormatTest {
  private static final ReviewFormat DOCUMENTS = new ReviewFormat.Documents("jsonl");

  private static List<Row<ReviewDraft>> rows(ReviewFormat format, String... lines)
      throws IOException {
    RowReader<ReviewDraft> reader = format.read(new StringReader(String.join("\n", lines)));
    List<Row<ReviewDraft>> rows = new ArrayList<>();
    for (Optional<Row<ReviewDraft>> row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  private static List<ReviewDraft> drafts(ReviewFormat format, String... lines) throws IOException {
    return rows(format, lines).stream().map(row -> ((Row.Taken<ReviewDraft>) row).item()).toList();
  }

  private static List<RowProblem> problems(ReviewFormat format, String... lines)
      throws IOException {
    return rows(format, lines).stream()
        .filter(Row.Broken.class::isInstance)
        .flatMap(row -> ((Row.Broken<ReviewDraft>) row).problems().stream())
        .toList();
  }

  @Test
  void readsTheLargeMovieReviewDataset() throws IOException {
    List<ReviewDraft> drafts =
        drafts(
            ReviewFormat.IMDB,
            "id,label,rating,imdb_id,review",
            "train-pos-1,pos,9,tt0078748,\"It \"\"waits\"\".<br /><br />You\u0092ll see\u0085\"",
            "train-unsup-2,unsup,0,tt0078748,Nobody rated this.");
    assertThat(drafts.getFirst().id().value()).isEqualTo("imdb-train-pos-1");
    assertThat(drafts.getFirst().film().idBeforeTheFilm()).contains(new MovieId("imdb-tt0078748"));
    assertThat(drafts.getFirst().text()).isEqualTo("It \"waits\".\n\nYou’ll see…");
    assertThat(drafts.getFirst().rating()).hasValue(9);
    assertThat(drafts.getLast().rating()).isEmpty();
  }

  @Test
  void readsReviewDocuments() throws IOException {
    ReviewDraft draft =
        drafts(
                DOCUMENTS,
                """
                {"review_id": "r 1", "movie_id": "tmdb-348", "user_id": "ann", "source": "club", \
                "url": "https://example.org/1", "language": "en_GB", "text": "It waits.", \
                "rating": 9, "written_at": "2010-07-16T20:15:00+02:00", "sentiment": "Bad"}\
                """)
            .getFirst();
    assertThat(draft)
        .isEqualTo(
            new ReviewDraft(
                "club",
                Optional.of("r 1"),
                new ById(new MovieId("tmdb-348")),
                Optional.of(new UserId("ann")),
                Optional.of("https://example.org/1"),
                Optional.of("en"),
                "It waits.",
                OptionalInt.of(9),
                Optional.of(Instant.parse("2010-07-16T18:15:00Z"))));
  }

  @Test
  void readsAnyTableWithItsColumnsNamed() throws IOException {
    ReviewFormat table =
        new ReviewFormat.Table(
            "club",
            ColumnMapping.parse("text=Body,movie=film,rating=stars,written_at=day"),
            new RatingScale(5));
    ReviewDraft draft =
        drafts(table, "Film,Body,Stars,Day,More", "Alien (1979),\"It\nwaits.\",3.5,1980-01-02,x")
            .getFirst();
    assertThat(draft.film()).isEqualTo(new ByTitle("Alien", OptionalInt.of(1979)));
    assertThat(draft.text()).isEqualTo("It\nwaits.");
    assertThat(draft.rating()).hasValue(7);
    assertThat(draft.writtenAt()).contains(Instant.parse("1980-01-02T00:00:00Z"));
    assertThat(draft.id().value()).matches("club-[0-9a-f]{32}");
  }

  @Test
  void takesTheYearFromAColumnOfItsOwn() throws IOException {
    assertThat(drafts(DOCUMENTS, "{\"title\": \"Alien\", \"release_year\": 1979, \"text\": \"x\"}"))
        .extracting(ReviewDraft::film)
        .containsExactly(new ByTitle("Alien", OptionalInt.of(1979)));
  }

  @Test
  void namesWhatHasNoIdByFilmPersonAndText() throws IOException {
    List<ReviewDraft> drafts =
        drafts(
            DOCUMENTS,
            "{\"movie_id\": \"tmdb-348\", \"user_id\": \"ann\", \"text\": \"One.\"}",
            "{\"movie_id\": \"tmdb-348\", \"user_id\": \"ann\", \"text\": \"<b>One.</b>\"}",
            "{\"movie_id\": \"tmdb-348\", \"user_id\": \"Ann\", \"text\": \"One.\"}",
            "{\"movie_id\": \"tmdb-349\", \"user_id\": \"ann\", \"text\": \"One.\"}");
    assertThat(drafts.get(0).id()).isEqualTo(drafts.get(1).id());
    assertThat(drafts.stream().map(ReviewDraft::id).distinct()).hasSize(3);
  }

  @Test
  void keepsIdsThatAnExportGaveAndHashesThoseThatCannotBeIds() throws IOException {
    assertThat(
            drafts(
                DOCUMENTS,
                "{\"review_id\": \"jsonl-7\", \"movie_id\": \"m\", \"text\": \"x\"}",
                "{\"review_id\": 7, \"movie_id\": \"m\", \"text\": \"x\"}",
                "{\"review_id\": \"a b\", \"movie_id\": \"m\", \"text\": \"x\"}"))
        .extracting(draft -> draft.id().value())
        .satisfiesExactly(
            kept -> assertThat(kept).isEqualTo("jsonl-7"),
            made -> assertThat(made).isEqualTo("jsonl-7"),
            hashed -> assertThat(hashed).matches("jsonl-[0-9a-f]{32}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"text\": \"x\"}|movie_id|is required, or another name of the film",
        "{\"movie_id\": \"m\"}|text|holds no text",
        "{\"movie_id\": \"m\", \"text\": [\"x\"]}|text|holds no text",
        "{\"movie_id\": \"No!\", \"text\": \"x\"}|movie_id|cannot be taken: a movie id is",
        "{\"imdb_id\": \"78748\", \"text\": \"x\"}|imdb_id|cannot be taken: not an id of imdb",
        "{\"movie_id\": \"m\", \"text\": \"x\", \"rating\": 11}|rating|must be a number of 0 to 10",
        "{\"movie_id\": \"m\", \"text\": \"x\", \"source\": \"A B\"}|source|cannot be taken",
        "{\"movie_id\": \"m\", \"text\": \"x\", \"written_at\": \"soon\"}|written_at|must be a"
            + " date",
        "{\"movie_id\": \"m\", \"text\": \"x\", \"url\": \"javascript:1\"}|url|must be an address",
        "{\"movie_id\": \"m\", \"text\": \"x\", \"url\": \"https://a.example/\\uD800\"}|url|must be"
            + " an address",
        "{\"movie_id\": \"m\", \"text\": \"x\", \"written_at\": \"+12000-01-01\"}|written_at|must"
            + " be a date",
        "{\"movie_id\": \"m\", \"text\": \"x\", \"user_id\": \"a\\uD800n\"}|user_id|cannot be"
            + " taken",
        "{\"title\": \"M\", \"text\": \"x\", \"release_year\": \"31\"}|release_year|must be a year",
      })
  void saysWhichFieldIsWrong(String line, String field, String reason) throws IOException {
    List<RowProblem> problems = problems(DOCUMENTS, "", line);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().column()).contains(field);
    assertThat(problems.getFirst().reason()).startsWith(reason);
    assertThat(problems.getFirst().row()).isEqualTo(1);
    assertThat(problems.getFirst().line()).isEqualTo(2);
  }

  @Test
  void goesOnBehindBrokenRows() throws IOException {
    assertThat(rows(DOCUMENTS, "{", "[1]", "{} {}", "{\"movie_id\": \"m\", \"text\": \"x\"}"))
        .hasSize(4)
        .last()
        .isInstanceOf(Row.Taken.class);
    assertThat(
            rows(
                ReviewFormat.IMDB,
                "id,label,rating,imdb_id,review",
                "1,pos,9,tt0078748,\"left open",
                "2,pos,9,tt0078748,One.,more",
                "3,pos,9,tt0078748,Taken."))
        .hasSize(3)
        .last()
        .isInstanceOf(Row.Taken.class);
  }

  @Test
  void saysWhichColumnsATableLacks() {
    assertThatThrownBy(() -> rows(ReviewFormat.IMDB, "id,review", "1,x"))
        .isInstanceOf(IOException.class)
        .hasMessage("it has no column imdb_id, rating; it has id, review");
  }
}
