package dev.marquee.analytics.popularity;

import dev.marquee.analytics.popularity.PeopleRecords.Standing;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Turns films into rows of numbers. All of a row that a set of features does not allow is left out,
 * not hidden. Every number is 0 or more; what is not known is {@link #UNKNOWN}, below all that is
 * known, so that one split of a tree can part it from the rest.
 */
final class FilmEncoder implements Serializable {
  static final double UNKNOWN = -1;

  private static final long serialVersionUID = 1;

  /** So many of the cast have columns of their own. */
  private static final int NAMED_CAST = 3;

  private final FeatureSet features;
  private final Vocabulary vocabulary;
  private final PeopleRecords people;

  FilmEncoder(FeatureSet features, Vocabulary vocabulary, PeopleRecords people) {
    this.features = features;
    this.vocabulary = vocabulary;
    this.people = people;
  }

  /** The columns of each row. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    MovieFacts any = MovieFacts.titled("any").build();
    describe(any, (theme, name, value) -> columns.add(new Column(name, theme)));
    return columns;
  }

  /** The numbers of a film, in the order of {@link #columns}. */
  double[] row(MovieFacts film) {
    List<Double> values = new ArrayList<>();
    describe(film, (theme, name, value) -> values.add(value));
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @FunctionalInterface
  private interface Row {
    void add(Theme theme, String name, double value);
  }

  private void describe(MovieFacts film, Row row) {
    if (features.knowsVotes()) {
      row.add(
          Theme.VOTES,
          "vote_count",
          logarithm(film.voteCount().stream().asLongStream().findFirst()));
      row.add(Theme.RATING, "vote_average", film.voteAverage().orElse(UNKNOWN));
    }
    row.add(Theme.RUNTIME, "runtime", film.runtimeMinutes().orElse((int) UNKNOWN));
    row.add(Theme.RELEASE, "release_year", film.releaseYear().orElse((int) UNKNOWN));
    flags(row, Theme.GENRES, "genre", vocabulary.genres(), film.genres());
    people(film, row);
    if (features != FeatureSet.OWNER) {
      beforeRelease(film, row);
    }
    if (features == FeatureSet.ALL) {
      row.add(Theme.REVENUE, "revenue", logarithm(film.revenue()));
    }
  }

  private void people(MovieFacts film, Row row) {
    long day = Release.day(film).map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    List<Standing> cast =
        film.cast().stream()
            .limit(PeopleRecords.LEADING_CAST)
            .map(Credit::name)
            .map(name -> people.of(name, day))
            .toList();
    row.add(Theme.CAST, "cast_size", film.cast().size());
    for (int place = 0; place < NAMED_CAST; place++) {
      standing(
          row,
          Theme.CAST,
          "cast" + (place + 1),
          place < cast.size() ? cast.get(place) : Standing.NONE);
    }
    if (features != FeatureSet.OWNER) {
      List<Standing> known = cast.stream().filter(Standing::isKnown).toList();
      row.add(Theme.CAST, "cast_films", cast.stream().mapToDouble(Standing::films).sum());
      row.add(
          Theme.CAST,
          "cast_popularity",
          known.stream().mapToDouble(Standing::popularity).average().orElse(UNKNOWN));
      row.add(
          Theme.CAST,
          "cast_best",
          known.stream().mapToDouble(Standing::popularity).max().orElse(UNKNOWN));
      row.add(
          Theme.CAST,
          "cast_revenue",
          known.stream().mapToDouble(Standing::logRevenue).average().orElse(UNKNOWN));
      Standing director =
          film.directors().isEmpty() ? Standing.NONE : people.of(film.directors().getFirst(), day);
      standing(row, Theme.DIRECTOR, "director", director);
      row.add(Theme.DIRECTOR, "director_days_since_last", director.daysSinceLast());
    }
  }

  private void standing(Row row, Theme theme, String who, Standing standing) {
    row.add(theme, who + "_films", standing.films());
    row.add(theme, who + "_popularity", standing.popularity());
    if (features != FeatureSet.OWNER) {
      row.add(theme, who + "_best", standing.best());
      row.add(theme, who + "_revenue", standing.logRevenue());
    }
  }

  private void beforeRelease(MovieFacts film, Row row) {
    row.add(Theme.BUDGET, "budget", logarithm(film.budget()));
    row.add(
        Theme.RELEASE,
        "release_day_of_year",
        film.releaseDate().map(LocalDate::getDayOfYear).orElse((int) UNKNOWN));
    row.add(
        Theme.RELEASE,
        "release_weekday",
        film.releaseDate().map(day -> day.getDayOfWeek().getValue()).orElse((int) UNKNOWN));
    flags(
        row,
        Theme.ORIGIN,
        "language",
        vocabulary.languages(),
        film.originalLanguage().stream().toList());
    flags(row, Theme.ORIGIN, "country", vocabulary.countries(), film.countries());
    flags(
        row,
        Theme.STORY,
        "certification",
        vocabulary.certifications(),
        film.certification().stream().toList());
    flags(row, Theme.STORY, "keyword", vocabulary.keywords(), film.keywords());
    row.add(Theme.COLLECTION, "collection", film.collection().isPresent() ? 1 : 0);
    row.add(Theme.ORIGIN, "countries", film.countries().size());
    row.add(Theme.STORY, "keywords", film.keywords().size());
    row.add(Theme.STORY, "overview_length", film.overview().map(String::length).orElse(0));
    row.add(Theme.STORY, "tagline", film.tagline().isPresent() ? 1 : 0);
    row.add(Theme.STORY, "title_length", film.title().length());
  }

  private static void flags(
      Row row, Theme theme, String name, List<String> values, Collection<String> had) {
    for (String value : values) {
      row.add(theme, name + "_" + value, had.contains(value) ? 1 : 0);
    }
  }

  /** Amounts differ by factors rather than by sums. */
  private static double logarithm(OptionalLong amount) {
    return amount.isPresent() ? Math.log1p((double) amount.getAsLong()) : UNKNOWN;
  }
}
