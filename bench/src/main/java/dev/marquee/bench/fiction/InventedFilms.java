package dev.marquee.bench.fiction;

import dev.marquee.bench.typing.Draw;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The films of one invented catalogue, each made of the seed and its number alone. */
final class InventedFilms {
  /** Above all numbers that TMDB has given, and within the ten digits that one may have. */
  private static final int FIRST_NUMBER = 800_000_000;

  private static final int LAST_YEAR = 2025;
  private static final int YEARS = 110;

  /** Half of the films are of the last 20 years, as in large registers. */
  private static final double RECENCY = 2.4;

  private static final int MAX_DAY = 28;
  private static final int MIN_RUNTIME = 70;
  private static final int MEAN_RUNTIME = 98;
  private static final int RUNTIME_DEVIATION = 17;
  private static final int MIN_CAST = 5;
  private static final int MAX_CAST = 10;
  private static final int MIN_OVERVIEW = 30;
  private static final int MAX_OVERVIEW = 70;
  private static final int MAX_KEYWORDS = 10;
  private static final int MAX_GENRES = 3;

  /** One film in ten is by two. */
  private static final double TWO_DIRECTORS = 0.1;

  /**
   * Votes are Pareto distributed: half of the films have one or none, one in two hundred more than
   * a thousand.
   */
  private static final double LEAST_VOTES = 0.5;

  private static final double VOTES_EXPONENT = 0.7;
  private static final int MAX_VOTES = 40_000;
  private static final double MEAN_VOTE = 6;
  private static final double VOTE_DEVIATION = 1.2;
  private static final double MAX_VOTE = 10;

  /** Popularity follows votes, with much chance in it. */
  private static final double POPULARITY_OF_A_VOTE = 0.02;

  private static final int BELL_DRAWS = 12;

  /** Genres and countries: the first has a fifth of all films. */
  private static final double SHIFT = 2;

  private static final List<String> GENRES =
      List.of(
          "Drama",
          "Comedy",
          "Documentary",
          "Thriller",
          "Romance",
          "Action",
          "Horror",
          "Crime",
          "Family",
          "Adventure",
          "Science Fiction",
          "Animation",
          "Fantasy",
          "Mystery",
          "Music",
          "History",
          "War",
          "Western",
          "TV Movie");
  private static final List<String> COUNTRIES =
      List.of(
          "US", "FR", "GB", "DE", "IN", "JP", "IT", "CA", "ES", "BR", "MX", "KR", "CN", "SE", "PL",
          "AR", "DK", "NL", "TR", "AU");
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "en", "de", "hi", "ja", "it", "en", "es", "pt", "es", "ko", "zh", "sv", "pl",
          "es", "da", "nl", "tr", "en");

  private final Draw draw;
  private final Titles titles;
  private final People people;
  private final Prose prose;

  /**
   * @param films in the whole catalogue, by which the number of people is set
   */
  InventedFilms(long seed, int films) {
    this.draw = new Draw(seed);
    this.titles = new Titles(draw);
    this.people = new People(draw, films);
    this.prose = new Prose(draw);
  }

  /**
   * A film.
   *
   * @param number from 0
   */
  MovieFacts film(int number) {
    RandomGenerator random = draw.random("film", Integer.toString(number));
    LocalDate date = date(random);
    int country = new Ranks(COUNTRIES.size(), SHIFT).draw(random);
    int votes = votes(random);
    int overview = random.nextInt(MIN_OVERVIEW, MAX_OVERVIEW + 1);
    return MovieFacts.titled(titles.of(number))
        .id(Registry.TMDB, Integer.toString(FIRST_NUMBER + number))
        .releaseDate(Optional.of(date))
        .releaseYear(OptionalInt.of(date.getYear()))
        .runtimeMinutes(OptionalInt.of(runtime(random)))
        .genres(some(random, MAX_GENRES, () -> genre(random)))
        .keywords(some(random, MAX_KEYWORDS, () -> prose.contentWord(random)))
        .directors(people.some(random, random.nextDouble() < TWO_DIRECTORS ? 2 : 1))
        .cast(cast(random))
        .countries(List.of(COUNTRIES.get(country)))
        .originalLanguage(Optional.of(LANGUAGES.get(country)))
        .overview(Optional.of(prose.text(random, overview)))
        .voteCount(OptionalInt.of(votes))
        .voteAverage(votes == 0 ? OptionalDouble.empty() : OptionalDouble.of(average(random)))
        .popularity(OptionalDouble.of(popularity(votes, random)))
        .build();
  }

  private static LocalDate date(RandomGenerator random) {
    int age = (int) (YEARS * StrictMath.pow(random.nextDouble(), RECENCY));
    return LocalDate.of(LAST_YEAR - age, 1 + random.nextInt(12), 1 + random.nextInt(MAX_DAY));
  }

  private static int runtime(RandomGenerator random) {
    return Math.max(MIN_RUNTIME, (int) (MEAN_RUNTIME + RUNTIME_DEVIATION * bell(random)));
  }

  private static String genre(RandomGenerator random) {
    return GENRES.get(new Ranks(GENRES.size(), SHIFT).draw(random));
  }

  /** One to so many different ones. */
  private static List<String> some(RandomGenerator random, int most, Supplier<String> one) {
    return Stream.generate(one).limit(1 + random.nextInt(most)).distinct().toList();
  }

  private List<Credit> cast(RandomGenerator random) {
    List<String> names = people.some(random, random.nextInt(MIN_CAST, MAX_CAST + 1));
    return IntStream.range(0, names.size())
        .mapToObj(order -> new Credit(names.get(order), Optional.of(people.anyName(random)), order))
        .toList();
  }

  private static int votes(RandomGenerator random) {
    double votes = LEAST_VOTES * StrictMath.pow(1 - random.nextDouble(), -1 / VOTES_EXPONENT);
    return (int) Math.min(MAX_VOTES, votes);
  }

  private static double average(RandomGenerator random) {
    double average = MEAN_VOTE + VOTE_DEVIATION * bell(random);
    return rounded(Math.clamp(average, 0, MAX_VOTE), 10);
  }

  private static double popularity(int votes, RandomGenerator random) {
    return rounded(random.nextDouble() * (1 + votes * POPULARITY_OF_A_VOTE), 1_000);
  }

  /**
   * About a normal deviate, by the central limit: twelve draws from 0..1 have a variance of 1
   * together. Java's own may differ in the last digit from machine to machine.
   */
  private static double bell(RandomGenerator random) {
    double sum = 0;
    for (int i = 0; i < BELL_DRAWS; i++) {
      sum += random.nextDouble();
    }
    return sum - BELL_DRAWS / 2.0;
  }

  private static double rounded(double value, int parts) {
    return Math.rint(value * parts) / parts;
  }
}
