package dev.marquee.analytics.popularity;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/** Films whose popularity follows from their budget and their votes, with some noise. */
final class SyntheticFilms {
  static final double MAX_BUDGET = 200e6;
  private static final int MIN_BUDGET = 100_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final int DAYS = 9_000;
  private static final int PEOPLE = 80;

  private SyntheticFilms() {}

  static List<MovieFacts> of(int count, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(number -> film(number, random)).toList();
  }

  private static MovieFacts film(int number, Random random) {
    double budget = MIN_BUDGET * Math.pow(MAX_BUDGET / MIN_BUDGET, random.nextDouble());
    double popularity = budget / 1e6 * Math.exp(0.4 * random.nextGaussian());
    return MovieFacts.titled("Film " + number)
        .releaseDate(Optional.of(FIRST_DAY.plusDays(random.nextInt(DAYS))))
        .runtimeMinutes(OptionalInt.of(80 + random.nextInt(60)))
        .genres(List.of(random.nextBoolean() ? "Drama" : "Comedy"))
        .directors(List.of("Director " + random.nextInt(PEOPLE)))
        .cast(List.of(Credit.of("Actor " + random.nextInt(PEOPLE), 0)))
        .originalLanguage(Optional.of(random.nextInt(4) == 0 ? "fr" : "en"))
        .budget(OptionalLong.of((long) budget))
        .revenue(OptionalLong.of((long) (budget * 2)))
        .voteCount(OptionalInt.of((int) (popularity * 20 * Math.exp(0.1 * random.nextGaussian()))))
        .voteAverage(OptionalDouble.of(5 + random.nextInt(4)))
        .popularity(OptionalDouble.of(popularity))
        .build();
  }
}
