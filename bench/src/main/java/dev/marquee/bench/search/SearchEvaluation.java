package dev.marquee.bench.search;

import dev.marquee.bench.report.Progress;
import dev.marquee.bench.search.SearchReport.Miss;
import dev.marquee.bench.search.SearchReport.Row;
import dev.marquee.bench.search.SearchReport.Unit;
import dev.marquee.bench.typing.Draw;
import dev.marquee.query.Suggestion;
import dev.marquee.query.Suggestions;
import dev.marquee.store.MovieIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Asks a catalogue about its own films and people, and counts the right answers. */
public final class SearchEvaluation {
  /**
   * The seed of published reports. Who tunes the search takes another, so that it is not fitted to
   * these questions.
   */
  public static final long REPORTING_SEED = 20261122;

  private static final String NONSENSE = "nonsense";
  private static final int NONSENSE_STRINGS = 1_000;
  private static final double NONSENSE_GATE = 95;
  private static final double NONSENSE_AIM = 99;

  private static final String KEYSTROKES = "keystrokes";
  private static final int MOST_VOTED = 2_000;
  private static final double KEYSTROKES_AIM = 5;

  private final MovieIndex index;
  private final Progress progress;
  private final Workers workers;

  /** Some questions stand in two rows, and are asked once. */
  private final Map<Question, Optional<Miss>> answered = new ConcurrentHashMap<>();

  private SearchEvaluation(MovieIndex index, Progress progress, Workers workers) {
    this.index = index;
    this.progress = progress;
    this.workers = workers;
  }

  /**
   * Measures everything, on two threads. Takes minutes; an interrupt ends it with a {@link
   * java.util.concurrent.CancellationException}.
   *
   * @param sample most cases of one row, for a quick look; without it the rows' own bounds hold
   */
  public static SearchReport run(
      MovieIndex index, long seed, OptionalInt sample, Progress progress) {
    if (sample.isPresent() && sample.getAsInt() < 1) {
      throw new IllegalArgumentException("sample must be 1 or more, got " + sample.getAsInt());
    }
    long start = System.nanoTime();
    try (Workers workers = new Workers()) {
      SearchEvaluation evaluation = new SearchEvaluation(index, progress, workers);
      Names names = Names.of(index);
      Draw draw = new Draw(seed);
      List<Row> rows = new ArrayList<>();
      for (Measure measure : new Measures(names, draw, sample).all()) {
        rows.add(evaluation.row(measure));
      }
      rows.add(evaluation.row(evaluation.nonsense(names, draw, sample)));
      rows.add(evaluation.keystrokes(names.mostVoted(sampled(MOST_VOTED, sample))));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new SearchReport(
          seed, sample, names.films().size(), names.people().size(), took, rows);
    }
  }

  private static int sampled(int cases, OptionalInt sample) {
    return Math.min(cases, sample.orElse(cases));
  }

  private Row row(Measure measure) {
    List<Question> questions = measure.questions();
    List<Optional<Miss>> answers =
        workers.map(
            questions, this::miss, done -> progress.at(measure.name(), done, questions.size()));
    List<Miss> misses = answers.stream().flatMap(Optional::stream).toList();
    int hits = questions.size() - misses.size();
    double percent = questions.isEmpty() ? 0 : 100.0 * hits / questions.size();
    return new Row(
        measure.name(),
        measure.protocol(),
        questions.size(),
        hits,
        percent,
        Unit.PERCENT,
        measure.gate(),
        measure.aim(),
        misses.stream().limit(Row.MAX_MISSES).toList());
  }

  private Optional<Miss> miss(Question question) {
    Optional<Miss> known = answered.get(question);
    if (known != null) {
      return known;
    }
    Optional<Miss> miss = ask(question);
    answered.put(question, miss);
    return miss;
  }

  private Optional<Miss> ask(Question question) {
    Suggestions answer = question.ask(index);
    if (question.expectation().isMetBy(answer)) {
      return Optional.empty();
    }
    List<String> got = new ArrayList<>();
    answer.items().forEach(item -> got.add(shown(item)));
    answer.correctedQuery().ifPresent(corrected -> got.add("[corrected to: " + corrected + "]"));
    return Optional.of(new Miss(question.typed(), question.expectation().wanted(), got));
  }

  private static String shown(Suggestion item) {
    return switch (item) {
      case Suggestion.Film film when film.releaseYear().isPresent() ->
          "%s (%d)".formatted(film.title(), film.releaseYear().getAsInt());
      case Suggestion.Film film -> film.title();
      case Suggestion.Person person -> person.name() + " [person]";
    };
  }

  private Measure nonsense(Names names, Draw draw, OptionalInt sample) {
    Nonsense nonsense = new Nonsense(names.joinedTitles());
    int count = sampled(NONSENSE_STRINGS, sample);
    List<Integer> numbers = IntStream.range(0, count).boxed().toList();
    List<String> strings =
        workers.map(
            numbers,
            number -> nonsense.string(draw, number),
            done -> progress.at("drawing nonsense", done, count));
    return Measure.gated(
        NONSENSE,
        "random strings of 5 to 15 letters with no title within 3 edits; suggest answers nothing",
        NONSENSE_GATE,
        NONSENSE_AIM,
        strings.stream()
            .map(string -> new Question(Question.Way.SUGGEST, string, new Expectation.Nothing()))
            .toList());
  }

  private Row keystrokes(List<FilmTitle> films) {
    List<Keystrokes> typed =
        workers.map(
            films,
            film -> Keystrokes.type(film, index),
            done -> progress.at(KEYSTROKES, done, films.size()));
    return new Row(
        KEYSTROKES,
        "the most voted titles typed letter by letter; letters until in the first five of suggest,"
            + " a mean",
        typed.size(),
        (int) typed.stream().filter(Keystrokes::found).count(),
        typed.stream().mapToInt(Keystrokes::letters).average().orElse(0),
        Unit.LETTERS,
        OptionalDouble.empty(),
        OptionalDouble.of(KEYSTROKES_AIM),
        typed.stream()
            .filter(film -> !film.found())
            .limit(Row.MAX_MISSES)
            .map(film -> new Miss(film.film().title(), film.film().id().value(), List.of()))
            .toList());
  }
}
