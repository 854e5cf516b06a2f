package dev.marquee.bench.search;

import static dev.marquee.bench.search.Question.FIRST;
import static dev.marquee.bench.search.Question.Way.SEARCH;
import static dev.marquee.bench.search.Question.Way.SUGGEST;

import dev.marquee.bench.search.TypoQuestions.Target;
import dev.marquee.bench.typing.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The measures, with the gates and aims they are held against. */
final class Measures {
  /** At the gate of 93% the standard error of so many cases is 0.6%. */
  private static final int MOST_OTHERS = 2_000;

  private static final String FOUND = "; found in the first five of suggest";

  private static final String TELLING =
      "the beginnings with the edit that at most five titles and names of the catalogue share";

  private final Names names;
  private final Beginnings beginnings;
  private final Draw draw;
  private final int most;
  private final int mostOthers;

  Measures(Names names, Draw draw, OptionalInt sample) {
    this.names = names;
    this.beginnings = names.beginnings();
    this.draw = draw;
    this.most = sample.orElse(Integer.MAX_VALUE);
    this.mostOthers = Math.min(most, MOST_OTHERS);
  }

  /** In the order of their printing. */
  List<Measure> all() {
    List<Measure> all = new ArrayList<>();
    all.addAll(typosOfFilms());
    all.addAll(typosOfOthers("films without votes", films(names.filmsWithoutVotes())));
    all.addAll(typosOfOthers("people", names.people().stream().map(Target::person).toList()));
    all.addAll(writing());
    all.addAll(exactTitles());
    return all;
  }

  private List<Measure> typosOfFilms() {
    TypoQuestions typos = new TypoQuestions(draw, most);
    List<Target> films = films(names.asked());
    return List.of(
        Measure.gated(
            TypoQuestions.ONE,
            "every title of 4+ letters in lower case x one random edit (a letter a-z put in, a"
                + " letter or digit left out, replaced or swapped with the next)"
                + FOUND,
            98.5,
            99.5,
            typos.oneEdit(films, SUGGEST)),
        Measure.gated(
            TypoQuestions.TWO,
            "every title of 8+ letters x two such edits at different places" + FOUND,
            94,
            97,
            typos.twoEdits(films)),
        Measure.gated(
            TypoQuestions.TYPING,
            "the first 60% of the characters of every title, where these have 5+ letters, x one"
                + " edit"
                + FOUND,
            95,
            97,
            typos.whileTyping(films)),
        Measure.reported(
            TypoQuestions.CLEAN_TYPING,
            "the same beginnings without the edit, as a bound" + FOUND,
            typos.whileTypingCleanly(films)),
        Measure.reported(
            TypoQuestions.TELLING_TYPING,
            TELLING + FOUND,
            typos.whileTypingTellingly(films, beginnings)),
        Measure.gated(
            TypoQuestions.WORDS,
            "of every title of 3+ words two words, in order, one of them x one edit; they have 3+"
                + " letters and are no English articles, prepositions or conjunctions"
                + FOUND,
            95,
            97,
            typos.oneWord(films)),
        Measure.reported(
            "search: typo",
            "the questions of the first row asked of search; found in its first five",
            typos.oneEdit(films, SEARCH)));
  }

  private List<Measure> typosOfOthers(String whom, List<Target> targets) {
    TypoQuestions typos = new TypoQuestions(draw, mostOthers);
    String among = "a sample of " + whom + ", asked as the films of the like row" + FOUND;
    return List.of(
        Measure.gated(
            TypoQuestions.ONE + ": " + whom, among, 93, 97, typos.oneEdit(targets, SUGGEST)),
        Measure.gated(TypoQuestions.TWO + ": " + whom, among, 93, 97, typos.twoEdits(targets)),
        Measure.gated(
            TypoQuestions.TYPING + ": " + whom, among, 93, 97, typos.whileTyping(targets)),
        Measure.reported(
            TypoQuestions.CLEAN_TYPING + ": " + whom, among, typos.whileTypingCleanly(targets)),
        Measure.reported(
            TypoQuestions.TELLING_TYPING + ": " + whom,
            among,
            typos.whileTypingTellingly(targets, beginnings)));
  }

  private List<Measure> writing() {
    List<Measure> kinds = new ArrayList<>();
    List<Question> together = new ArrayList<>();
    for (Writing kind : Writing.values()) {
      Measure measure =
          Measure.reported(
              "writing: " + kind.label(),
              "every title that has the feature" + FOUND,
              questions(kind));
      kinds.add(measure);
      together.addAll(measure.questions());
    }
    List<Measure> measures = new ArrayList<>();
    measures.add(
        Measure.gated(
            "writing",
            "all titles written in each of the ways below that they can be written in" + FOUND,
            98,
            99.5,
            together));
    measures.addAll(kinds);
    return measures;
  }

  private List<Question> questions(Writing kind) {
    String purpose = "writing " + kind;
    List<FilmTitle> featured =
        names.asked().stream().filter(film -> written(kind, purpose, film).isPresent()).toList();
    return draw.sample(purpose, featured, FilmTitle::title, most).stream()
        .flatMap(
            film ->
                written(kind, purpose, film).stream()
                    .map(typed -> new Question(SUGGEST, typed, new Expectation.Film(film, FIRST))))
        .toList();
  }

  private Optional<String> written(Writing kind, String purpose, FilmTitle film) {
    return kind.of(film.title(), draw.random(purpose, film.title()));
  }

  private List<Measure> exactTitles() {
    List<FilmTitle> films =
        draw.sample(
            "exact title",
            names.asked().stream().filter(film -> !NameKey.of(film.title()).isEmpty()).toList(),
            FilmTitle::title,
            most);
    return List.of(
        Measure.gated(
            "exact title",
            "every title with a letter or digit as it is written; the first of suggest is the film"
                + " or one of that title",
            99,
            99.9,
            films.stream()
                .map(film -> new Question(SUGGEST, film.title(), new Expectation.Film(film, 1)))
                .toList()),
        Measure.gated(
            "exact title, not corrected",
            "the same questions; suggest tells no corrected query",
            100,
            100,
            films.stream()
                .map(film -> new Question(SUGGEST, film.title(), new Expectation.NoCorrection()))
                .toList()),
        Measure.reported(
            "search: exact title",
            "the same questions asked of search; its first is the film or one of that title",
            films.stream()
                .map(film -> new Question(SEARCH, film.title(), new Expectation.Film(film, 1)))
                .toList()));
  }

  private static List<Target> films(List<FilmTitle> films) {
    return films.stream().map(Target::film).toList();
  }
}
