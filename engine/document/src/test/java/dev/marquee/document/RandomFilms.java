package dev.marquee.document;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Films of random facts, each known or not, in many scripts. */
final class RandomFilms {
  private static final String[] LETTERS = {
    "abcdefghij KLMNO",
    "äöüßéèñç",
    "Солярис",
    "七人の侍",
    "שלום",
    "🎬🍿",
    "\"\\/\b\f\n\r\t",
    "\u0000\u001f\u2028\u202e"
  };

  private final Random random;

  RandomFilms(int seed) {
    random = new Random(seed);
  }

  CatalogEntry entry() {
    Movie movie = movie();
    List<SourceRecord> records =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> new SourceRecord(new SourceKey("source-" + i, text()), facts()))
            .toList();
    return new CatalogEntry(movie, records, maybe(this::vector));
  }

  Movie movie() {
    Instant updatedAt = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    return new Movie(new MovieId("m-" + random.nextInt(1_000)), facts(), names(), updatedAt);
  }

  MovieFacts facts() {
    MovieFacts.Builder facts =
        MovieFacts.titled(text())
            .originalTitle(maybe(this::text))
            .alternativeTitles(texts())
            .runtimeMinutes(maybeInt(1, 10_000))
            .genres(texts())
            .keywords(texts())
            .directors(texts())
            .cast(cast())
            .countries(texts())
            .originalLanguage(maybe(this::text))
            .certification(maybe(this::text))
            .collection(maybe(this::text))
            .overview(maybe(this::text))
            .tagline(maybe(this::text))
            .budget(maybeLong())
            .revenue(maybeLong())
            .voteCount(maybeInt(0, Integer.MAX_VALUE))
            .voteAverage(maybeDouble(10))
            .popularity(maybeDouble(Double.MAX_VALUE))
            .posterUrl(maybe(this::text))
            .status(maybe(this::text));
    maybe(() -> Integer.toString(1 + random.nextInt(1_000_000)))
        .ifPresent(id -> facts.id(Registry.TMDB, id));
    maybe(() -> "tt" + (1_000_000 + random.nextInt(9_000_000)))
        .ifPresent(id -> facts.id(Registry.IMDB, id));
    maybe(this::text).ifPresent(id -> facts.id(Registry.WIKIPEDIA, id));
    return random.nextBoolean()
        ? facts.releaseDate(maybe(this::date)).build()
        : facts.releaseYear(maybeInt(1870, 2200)).build();
  }

  private LocalDate date() {
    return LocalDate.of(1870, 1, 1).plusDays(random.nextInt(100_000));
  }

  private List<Credit> cast() {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(order -> new Credit(text(), maybe(this::text), order * 3))
        .toList();
  }

  private Embedding vector() {
    float[] values = new float[1 + random.nextInt(200)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Embedding.of(values);
  }

  private List<String> names() {
    return Stream.of("tmdb", "imdb", "movielens").filter(name -> random.nextBoolean()).toList();
  }

  private List<String> texts() {
    return Stream.generate(this::text).limit(random.nextInt(4)).toList();
  }

  /** Without blanks at its ends, which reading takes away. */
  private String text() {
    StringBuilder text = new StringBuilder("x");
    for (int length = random.nextInt(40); length > 0; length--) {
      String letters = LETTERS[random.nextInt(LETTERS.length)];
      int count = letters.codePointCount(0, letters.length());
      text.appendCodePoint(
          letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(count))));
    }
    return text.append('x').toString();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private OptionalInt maybeInt(int least, int most) {
    return random.nextBoolean() ? OptionalInt.of(random.nextInt(least, most)) : OptionalInt.empty();
  }

  private OptionalLong maybeLong() {
    return random.nextBoolean()
        ? OptionalLong.of(random.nextLong(Long.MAX_VALUE))
        : OptionalLong.empty();
  }

  private OptionalDouble maybeDouble(double most) {
    return random.nextBoolean()
        ? OptionalDouble.of(random.nextDouble() * most)
        : OptionalDouble.empty();
  }
}
