package dev.marquee.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDocumentTest {
  private static final MovieFacts FACTS = MovieFacts.titled("Alien").build();
  private static final Movie MOVIE =
      new Movie(new MovieId("tmdb-348"), FACTS, List.of("tmdb"), Instant.EPOCH);

  @Test
  void writesFilmRecordsAndVector() {
    List<SourceRecord> records = List.of(new SourceRecord(new SourceKey("tmdb", "348"), FACTS));
    Embedding vector = Embedding.of(new float[] {0.5f, 0.5f, 0.5f, -0.5f});

    assertThat(EntryDocument.write(new CatalogEntry(MOVIE, records, Optional.of(vector))))
        .asString(UTF_8)
        .isEqualTo(
            "{\"movie\":{\"movie_id\":\"tmdb-348\",\"title\":\"Alien\",\"sources\":[\"tmdb\"],"
                + "\"updated_at\":\"1970-01-01T00:00:00Z\"},"
                + "\"records\":[{\"source\":\"tmdb\",\"record\":\"348\",\"facts\":{\"title\":\"Alien\"}}],"
                + "\"vector\":\"PwAAAD8AAAA/AAAAvwAAAA==\"}");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsBackWhatItWrote(int seed) throws Exception {
    CatalogEntry entry = new RandomFilms(seed).entry();
    byte[] written = EntryDocument.write(entry);

    assertThat(EntryDocument.read(written)).isEqualTo(entry);
    assertThat(EntryDocument.readMovie(written)).isEqualTo(entry.movie());
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 50);
  }

  @Test
  void entryWithoutRecordsAndVectorIsReadBack() throws Exception {
    CatalogEntry entry = CatalogEntry.of(MOVIE, List.of());

    assertThat(EntryDocument.read(EntryDocument.write(entry))).isEqualTo(entry);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "not json", "[1, 2", "{}", "[]", "7", "{\"movie\": {}}"})
  void tellsWhatIsNoEntry(String json) {
    assertThat(
            catchThrowableOfType(
                DocumentException.class, () -> EntryDocument.read(json.getBytes(UTF_8))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                DocumentException.class, () -> EntryDocument.readMovie(json.getBytes(UTF_8))))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PwAAAD8=", "PwAAAD8AAAA/AAAA*", "AAAAAA=="})
  void tellsWhatIsNoVector(String vector) {
    String written =
        new String(EntryDocument.write(CatalogEntry.of(MOVIE, List.of())), UTF_8)
            .replaceFirst("}$", ",\"vector\":\"" + vector + "\"}");

    assertThat(
            catchThrowableOfType(
                DocumentException.class, () -> EntryDocument.read(written.getBytes(UTF_8))))
        .isNotNull();
  }

  /** A stored text of which a part was lost must be told, not end a search with a surprise. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tellsDamagedTextAndNeverFailsOtherwise(int seed) {
    byte[] written = EntryDocument.write(new RandomFilms(seed).entry());
    for (int at = 0; at < written.length; at += 1 + written.length / 20) {
      byte[] damaged = written.clone();
      damaged[at] ^= 0x15;
      try {
        assertThat(EntryDocument.read(damaged)).isNotNull();
      } catch (DocumentException told) {
        assertThat(told.errors()).isNotEmpty();
      }
    }
  }
}
