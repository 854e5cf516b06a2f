package dev.marquee.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventId;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.indexer.source.Input;
import dev.marquee.store.Appended;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.WriteFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPipelineTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final ExternalId TOY_STORY = new ExternalId(Registry.MOVIELENS, "1");

  private final Map<EventId, Event> kept = new LinkedHashMap<>();
  private final List<ImportProgress> progress = new ArrayList<>();

  private final EventPipeline pipeline =
      new EventPipeline(
          id -> id.equals(TOY_STORY) ? Optional.of(new MovieId("tmdb-862")) : Optional.empty(),
          this::keep,
          InstantSource.fixed(NOW));

  private Appended keep(List<Event> events) {
    int before = kept.size();
    events.forEach(event -> kept.putIfAbsent(event.id(), event));
    int taken = kept.size() - before;
    return new Appended(taken, events.size() - taken, List.of());
  }

  private Event kept(String id) {
    return Objects.requireNonNull(kept.get(new EventId(id)), id);
  }

  private RowSummary read(String... texts) {
    List<Input> inputs =
        Arrays.stream(texts)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .map(bytes -> Input.ofStream("events", new ByteArrayInputStream(bytes)))
            .toList();
    return pipeline.importAll(inputs, progress::add);
  }

  @Test
  void readsMovieLensRatings() {
    RowSummary summary =
        read("userId,movieId,rating,timestamp\n1,1,4.5,980730861\n1,22,3.0,980731380\n");

    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.taken()).isEqualTo(2);
    Event rating = kept("ml-1-1");
    assertThat(rating.action()).isEqualTo(Action.RATE);
    assertThat(rating.user().value()).isEqualTo("ml-1");
    assertThat(rating.movie()).contains(new MovieId("tmdb-862"));
    assertThat(rating.timestamp()).isEqualTo(Instant.parse("2001-01-29T01:14:21Z"));
    assertThat(rating.receivedAt()).isEqualTo(NOW);
    assertThat(rating.details().value()).isEqualTo(OptionalDouble.of(9));
    assertThat(kept("ml-1-22").movie()).contains(new MovieId("ml-22"));
  }

  @Test
  void readsTablesWithTheColumnsOfAnEventInAnyOrder() {
    RowSummary summary =
        read(
            """
            \uFEFFaction,timestamp,user_id,event_id,movie_id,value,query
            search,2026-01-30T09:00:00+05:30,u-1,e-1,,12,"dark, ""kn"
            view,2019-01-30T09:00:00Z,u-1,e-2,tmdb-155,,
            """);

    assertThat(summary.taken()).isEqualTo(2);
    Event search = kept("e-1");
    assertThat(search.timestamp()).isEqualTo(Instant.parse("2026-01-30T03:30:00Z"));
    assertThat(search.details().query()).contains("dark, \"kn");
    assertThat(search.details().value()).isEqualTo(OptionalDouble.of(12));
    assertThat(search.movie()).isEmpty();
    assertThat(kept("e-2").movie()).contains(new MovieId("tmdb-155"));
  }

  @Test
  void readsDocumentsPackedWithGzip() throws IOException {
    String lines =
        "{\"event_id\":\"e-1\",\"user_id\":\"u\",\"action\":\"view\",\"timestamp\":\"1999-12-31T23:59:59Z\"}\n"
            + "{\"event_id\":\"e-2\",\"user_id\":\"u\",\"action\":\"like\",\"timestamp\":\"2000-01-01T00:00:00Z\"}";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    RowSummary summary =
        pipeline.importAll(
            List.of(Input.ofStream("events.gz", new ByteArrayInputStream(packed.toByteArray()))),
            progress::add);

    assertThat(summary.taken()).isEqualTo(2);
    assertThat(progress.getLast().rowsRead()).isEqualTo(2);
  }

  @Test
  void sameFileAgainIsRepeated() {
    String ratings = "userId,movieId,rating,timestamp\n1,1,4.5,980730861\n";
    read(ratings);

    RowSummary again = read(ratings);

    assertThat(again.taken()).isZero();
    assertThat(again.counts().get(EventPipeline.REPEATED)).isEqualTo(1);
  }

  @Test
  void brokenRowsAreToldWithTheirPlacesAndTheRestIsTaken() {
    RowSummary summary =
        read(
            """
            userId,movieId,rating,timestamp
            1,1,4.5,980730861
            one,1,4.5,980730861
            1,2,9,980730861
            1,3,good,980730861
            1,4,4
            1,5,4,99999999999999
            2,1,4.5,980730861
            """);

    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.read()).isEqualTo(7);
    assertThat(summary.taken()).isEqualTo(2);
    assertThat(summary.broken()).isEqualTo(5);
    assertThat(summary.problems())
        .extracting(
            problem ->
                "%d %s %s"
                    .formatted(
                        problem.row().line(),
                        problem.row().column().orElse("-"),
                        problem.row().reason()))
        .containsExactly(
            "3 userid must be a whole number of 1 to 12 digits, got 'one'",
            "4 rating must be 0.5..5, got 9",
            "5 rating must be a number, got 'good'",
            "6 - must have 4 columns, got 3",
            "7 timestamp must be a whole number of 1 to 12 digits, got '99999999999999'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"event_id\":\"e\",\"user_id\":\"u\",\"action\":\"view\"} | timestamp is required",
        "{\"event_id\":\"e\",\"user_id\":\"u\",\"action\":\"dance\",\"timestamp\":\"2020-01-01T00:00:00Z\"}"
            + " | action is not a known action: 'dance'",
        "{\"event_id\": | - is not JSON: Unexpected end-of-input",
      })
  void documentsThatAreNoEventsAreBroken(String line, String problem) {
    RowSummary summary = read(line);

    assertThat(summary.broken()).isEqualTo(1);
    assertThat(
            summary.problems().getFirst().row().column().orElse("-")
                + " "
                + summary.problems().getFirst().row().reason())
        .startsWith(problem);
  }

  @Test
  void onlyTheFirstProblemsAreKeptAndAllAreCounted() {
    RowSummary summary =
        read("userId,movieId,rating,timestamp\n" + "x,1,4,980730861\n".repeat(150));

    assertThat(summary.problems()).hasSize(RowSummary.MAX_PROBLEMS);
    assertThat(summary.problemCount()).isEqualTo(150);
  }

  @Test
  void otherTablesAreToldAndOthersAreReadOn() {
    RowSummary summary =
        read("title,year\nAlien,1979\n", "", "userId,movieId,rating,timestamp\n1,1,4,980730861\n");

    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.taken()).isEqualTo(1);
    assertThat(summary.failures())
        .extracting(failure -> failure.reason().replaceAll(".*; it has", "it has"))
        .containsExactly("it has title, year", "it has none");
  }

  @Test
  void fileThatIsCutShortKeepsWhatWasWhole() throws IOException {
    String lines =
        "userId,movieId,rating,timestamp\n"
            + IntStream.range(0, 30_000)
                .mapToObj(number -> "%d,1,4.5,%d".formatted(number, 980_730_861 + number * 7_919))
                .collect(Collectors.joining("\n"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    InputStream half = new ByteArrayInputStream(packed.toByteArray(), 0, packed.size() / 2);

    RowSummary summary =
        pipeline.importAll(List.of(Input.ofStream("ratings.gz", half)), progress::add);

    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.taken()).isBetween(5_000L, 29_000L).isEqualTo(kept.size());
  }

  @Test
  void anInterruptEndsTheImportAndStaysSet() {
    Thread.currentThread().interrupt();
    try {
      RowSummary summary = read("userId,movieId,rating,timestamp\n1,1,4.5,980730861\n");

      assertThat(summary.outcome()).isEqualTo(Outcome.CANCELLED);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void whatTheStoreThrowsIsThrown() {
    EventPipeline failing =
        new EventPipeline(
            id -> Optional.empty(),
            events -> {
              throw new StoreException(Kind.FULL, "no room");
            },
            InstantSource.fixed(NOW));
    Input ratings =
        Input.ofStream(
            "ratings",
            new ByteArrayInputStream(
                "userId,movieId,rating,timestamp\n1,1,4.5,980730861\n"
                    .getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> failing.importAll(List.of(ratings), progress::add))
        .isInstanceOf(StoreException.class)
        .hasMessage("no room");
  }

  @Test
  void whatTheStoreRefusesIsTold() {
    EventPipeline refusing =
        new EventPipeline(
            id -> Optional.empty(),
            events -> new Appended(0, 0, List.of(new WriteFailure(0, Kind.INVALID, "too odd"))),
            InstantSource.fixed(NOW));

    RowSummary summary =
        refusing.importAll(
            List.of(
                Input.ofStream(
                    "ratings",
                    new ByteArrayInputStream(
                        "userId,movieId,rating,timestamp\n1,1,4.5,980730861\n"
                            .getBytes(StandardCharsets.UTF_8)))),
            progress::add);

    assertThat(summary.broken()).isEqualTo(1);
    assertThat(summary.problems().getFirst().row())
        .isEqualTo(new RowProblem(1, 2, Optional.empty(), "is not taken by the store: too odd"));
  }
}
