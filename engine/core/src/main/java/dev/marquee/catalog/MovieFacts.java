package dev.marquee.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Facts of a film, from one source or merged. A fact that is not known is absent or an empty list,
 * never zero.
 *
 * @param ids numbers in public registers
 * @param title 1 to 500 characters, for display
 * @param originalTitle in the original language, absent when equal to the title
 * @param releaseYear 1870 to 2200; that of the release date where there is one
 * @param runtimeMinutes 1 to 10,000
 * @param cast by order
 * @param countries ISO 3166-1 alpha-2, upper case
 * @param originalLanguage ISO 639-1, lower case
 * @param budget USD
 * @param revenue USD
 * @param voteAverage 0 to 10
 * @param popularity as the source gives it, 0 or more
 */
public record MovieFacts(
    Map<Registry, String> ids,
    String title,
    Optional<String> originalTitle,
    List<String> alternativeTitles,
    Optional<LocalDate> releaseDate,
    OptionalInt releaseYear,
    OptionalInt runtimeMinutes,
    List<String> genres,
    List<String> keywords,
    List<String> directors,
    List<Credit> cast,
    List<String> countries,
    Optional<String> originalLanguage,
    Optional<String> certification,
    Optional<String> collection,
    Optional<String> overview,
    Optional<String> tagline,
    OptionalLong budget,
    OptionalLong revenue,
    OptionalInt voteCount,
    OptionalDouble voteAverage,
    OptionalDouble popularity,
    Optional<String> posterUrl,
    Optional<String> status) {

  private static final int MAX_TITLE_LENGTH = 500;
  private static final int FIRST_YEAR = 1870;
  private static final int LAST_YEAR = 2200;
  private static final int MAX_RUNTIME_MINUTES = 10_000;
  private static final double MAX_VOTE_AVERAGE = 10;

  /**
   * Votes at which {@link #prominence()} reaches 1: no film has many more at the public registers.
   */
  private static final double VOTES_OF_THE_BEST_KNOWN = 40_000;

  /** The fame of a film with about forty votes. */
  private static final double PROMINENCE_WITHOUT_VOTES = 0.35;

  /** Votes at which a film's own average weighs as much as that of all films. */
  private static final double VOTES_TO_BE_TRUSTED = 200;

  private static final double AVERAGE_OF_ALL_FILMS = 6.5;

  public MovieFacts {
    ids = checkedIds(ids);
    if (title.isBlank() || title.length() > MAX_TITLE_LENGTH) {
      throw new IllegalArgumentException(
          "title must have 1 to 500 characters, got " + title.length());
    }
    if (releaseDate.isPresent()) {
      int yearOfDate = releaseDate.get().getYear();
      if (releaseYear.isPresent() && releaseYear.getAsInt() != yearOfDate) {
        throw new IllegalArgumentException(
            "release_year %d is not the year of release_date %s"
                .formatted(releaseYear.getAsInt(), releaseDate.get()));
      }
      releaseYear = OptionalInt.of(yearOfDate);
    }
    releaseYear.ifPresent(year -> checkRange("release_year", year, FIRST_YEAR, LAST_YEAR));
    runtimeMinutes.ifPresent(minutes -> checkRange("runtime", minutes, 1, MAX_RUNTIME_MINUTES));
    voteAverage.ifPresent(average -> checkRange("vote_average", average, 0, MAX_VOTE_AVERAGE));
    popularity.ifPresent(value -> checkRange("popularity", value, 0, Double.MAX_VALUE));
    voteCount.ifPresent(count -> checkRange("vote_count", count, 0, Integer.MAX_VALUE));
    budget.ifPresent(usd -> checkRange("budget", (double) usd, 0, (double) Long.MAX_VALUE));
    revenue.ifPresent(usd -> checkRange("revenue", (double) usd, 0, (double) Long.MAX_VALUE));
    alternativeTitles = List.copyOf(alternativeTitles);
    genres = List.copyOf(genres);
    keywords = List.copyOf(keywords);
    directors = List.copyOf(directors);
    cast = cast.stream().sorted((a, b) -> Integer.compare(a.order(), b.order())).toList();
    countries = List.copyOf(countries);
  }

  private static Map<Registry, String> checkedIds(Map<Registry, String> ids) {
    Map<Registry, String> checked = new EnumMap<>(Registry.class);
    ids.forEach(
        (registry, value) -> checked.put(registry, new ExternalId(registry, value).value()));
    return Collections.unmodifiableMap(checked);
  }

  private static void checkRange(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be %s..%s, got %s".formatted(name, plain(least), plain(most), plain(value)));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Facts with a title and nothing else, to be filled in. */
  public static Builder titled(String title) {
    return new Builder(title);
  }

  /** The ids as values, in the order of {@link Registry}. */
  public List<ExternalId> externalIds() {
    return ids.entrySet().stream()
        .map(entry -> new ExternalId(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Directors, then cast in order, each name once. */
  public List<String> people() {
    List<String> people = new ArrayList<>(directors);
    cast.forEach(credit -> people.add(credit.name()));
    return people.stream().distinct().toList();
  }

  /**
   * How well known the film is: growing with the logarithm of the votes, since ten times the votes
   * make one step of fame; 0 for none, 1 for the best known. A film whose votes nobody counted is
   * taken for one of modest fame.
   */
  public double prominence() {
    if (voteCount.isEmpty()) {
      return PROMINENCE_WITHOUT_VOTES;
    }
    return Math.min(1, Math.log1p(voteCount.getAsInt()) / Math.log1p(VOTES_OF_THE_BEST_KNOWN));
  }

  /**
   * The vote average drawn towards the average of all films, the more so the fewer votes there are:
   * (v R + m C) / (v + m), as IMDb published it for its list of the best 250. 0 to 10; absent
   * without votes.
   */
  public OptionalDouble rankedRating() {
    if (voteAverage.isEmpty() || voteCount.isEmpty() || voteCount.getAsInt() == 0) {
      return OptionalDouble.empty();
    }
    double votes = voteCount.getAsInt();
    double weighted =
        votes * voteAverage.getAsDouble() + VOTES_TO_BE_TRUSTED * AVERAGE_OF_ALL_FILMS;
    return OptionalDouble.of(weighted / (votes + VOTES_TO_BE_TRUSTED));
  }

  /** Collects facts; {@link #build()} checks them. Not thread-safe. */
  public static final class Builder {
    private final String title;
    private final Map<Registry, String> ids = new EnumMap<>(Registry.class);
    private Optional<String> originalTitle = Optional.empty();
    private List<String> alternativeTitles = List.of();
    private Optional<LocalDate> releaseDate = Optional.empty();
    private OptionalInt releaseYear = OptionalInt.empty();
    private OptionalInt runtimeMinutes = OptionalInt.empty();
    private List<String> genres = List.of();
    private List<String> keywords = List.of();
    private List<String> directors = List.of();
    private List<Credit> cast = List.of();
    private List<String> countries = List.of();
    private Optional<String> originalLanguage = Optional.empty();
    private Optional<String> certification = Optional.empty();
    private Optional<String> collection = Optional.empty();
    private Optional<String> overview = Optional.empty();
    private Optional<String> tagline = Optional.empty();
    private OptionalLong budget = OptionalLong.empty();
    private OptionalLong revenue = OptionalLong.empty();
    private OptionalInt voteCount = OptionalInt.empty();
    private OptionalDouble voteAverage = OptionalDouble.empty();
    private OptionalDouble popularity = OptionalDouble.empty();
    private Optional<String> posterUrl = Optional.empty();
    private Optional<String> status = Optional.empty();

    private Builder(String title) {
      this.title = title;
    }

    public Builder id(Registry registry, String value) {
      ids.put(registry, value);
      return this;
    }

    public Builder originalTitle(Optional<String> originalTitle) {
      this.originalTitle = originalTitle;
      return this;
    }

    public Builder alternativeTitles(List<String> alternativeTitles) {
      this.alternativeTitles = alternativeTitles;
      return this;
    }

    public Builder releaseDate(Optional<LocalDate> releaseDate) {
      this.releaseDate = releaseDate;
      return this;
    }

    public Builder releaseYear(OptionalInt releaseYear) {
      this.releaseYear = releaseYear;
      return this;
    }

    public Builder runtimeMinutes(OptionalInt runtimeMinutes) {
      this.runtimeMinutes = runtimeMinutes;
      return this;
    }

    public Builder genres(List<String> genres) {
      this.genres = genres;
      return this;
    }

    public Builder keywords(List<String> keywords) {
      this.keywords = keywords;
      return this;
    }

    public Builder directors(List<String> directors) {
      this.directors = directors;
      return this;
    }

    public Builder cast(List<Credit> cast) {
      this.cast = cast;
      return this;
    }

    public Builder countries(List<String> countries) {
      this.countries = countries;
      return this;
    }

    public Builder originalLanguage(Optional<String> originalLanguage) {
      this.originalLanguage = originalLanguage;
      return this;
    }

    public Builder certification(Optional<String> certification) {
      this.certification = certification;
      return this;
    }

    public Builder collection(Optional<String> collection) {
      this.collection = collection;
      return this;
    }

    public Builder overview(Optional<String> overview) {
      this.overview = overview;
      return this;
    }

    public Builder tagline(Optional<String> tagline) {
      this.tagline = tagline;
      return this;
    }

    public Builder budget(OptionalLong budget) {
      this.budget = budget;
      return this;
    }

    public Builder revenue(OptionalLong revenue) {
      this.revenue = revenue;
      return this;
    }

    public Builder voteCount(OptionalInt voteCount) {
      this.voteCount = voteCount;
      return this;
    }

    public Builder voteAverage(OptionalDouble voteAverage) {
      this.voteAverage = voteAverage;
      return this;
    }

    public Builder popularity(OptionalDouble popularity) {
      this.popularity = popularity;
      return this;
    }

    public Builder posterUrl(Optional<String> posterUrl) {
      this.posterUrl = posterUrl;
      return this;
    }

    public Builder status(Optional<String> status) {
      this.status = status;
      return this;
    }

    public MovieFacts build() {
      return new MovieFacts(
          ids,
          title,
          originalTitle,
          alternativeTitles,
          releaseDate,
          releaseYear,
          runtimeMinutes,
          genres,
          keywords,
          directors,
          cast,
          countries,
          originalLanguage,
          certification,
          collection,
          overview,
          tagline,
          budget,
          revenue,
          voteCount,
          voteAverage,
          popularity,
          posterUrl,
          status);
    }
  }
}
