package dev.marquee.indexer.event;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Surroundings;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * MovieLens' table of ratings (Harper & Konstan 2015): real people and real times, under numbers
 * that stand for nobody. A person rates a film once, so the two numbers name the event; a film that
 * the catalogue does not have is known under the id that it will get by its number. Stars are
 * doubled, for those of events are of ten.
 *
 * <pre>
 * userId,movieId,rating,timestamp      0.5 to 5 stars, seconds since 1970
 * 1,6,2.0,980730861
 * </pre>
 */
final class MovieLensRatings {
  static final Set<String> COLUMNS = Set.of("userid", "movieid", "rating", "timestamp");

  private static final double MIN_STARS = 0.5;
  private static final double MAX_STARS = 5;
  private static final double TO_TEN = 2;

  private final Map<String, Integer> columns;
  private final Function<ExternalId, Optional<MovieId>> films;
  private final Map<ExternalId, MovieId> known = new HashMap<>();
  private final Instant importedAt;

  MovieLensRatings(
      Map<String, Integer> columns,
      Function<ExternalId, Optional<MovieId>> films,
      Instant importedAt) {
    this.columns = columns;
    this.films = films;
    this.importedAt = importedAt;
  }

  Event read(List<String> cells) throws DocumentException {
    long user = number(cells, "userid");
    long film = number(cells, "movieid");
    return new Event(
        new EventId("ml-%d-%d".formatted(user, film)),
        new UserId("ml-" + user),
        Optional.empty(),
        Optional.of(movie(film)),
        Action.RATE,
        time(cells),
        importedAt,
        rated(stars(cells)),
        Surroundings.UNKNOWN,
        false);
  }

  private MovieId movie(long number) {
    ExternalId id = new ExternalId(Registry.MOVIELENS, Long.toString(number));
    return known.computeIfAbsent(
        id, unmet -> films.apply(unmet).orElseGet(() -> MovieId.of(unmet)));
  }

  private Instant time(List<String> cells) throws DocumentException {
    Instant time = Instant.ofEpochSecond(number(cells, "timestamp"));
    if (!time.isBefore(Event.LATEST)) {
      throw wrong("timestamp", "must be of the years 1970 to 9999, got " + time);
    }
    return time;
  }

  private double stars(List<String> cells) throws DocumentException {
    String cell = cell(cells, "rating");
    try {
      double stars = Double.parseDouble(cell);
      if (stars >= MIN_STARS && stars <= MAX_STARS) {
        return stars;
      }
    } catch (NumberFormatException malformed) {
      throw wrong("rating", "must be a number, got '%s'".formatted(cell));
    }
    throw wrong("rating", "must be 0.5..5, got " + cell);
  }

  private static EventDetails rated(double stars) {
    return new EventDetails(
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.of(TO_TEN * stars),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  private long number(List<String> cells, String column) throws DocumentException {
    String cell = cell(cells, column);
    // Fewer digits than overflow a moment in milliseconds.
    if (!cell.matches("\\d{1,12}")) {
      throw wrong(column, "must be a whole number of 1 to 12 digits, got '%s'".formatted(cell));
    }
    return Long.parseLong(cell);
  }

  private String cell(List<String> cells, String column) {
    Integer place = columns.get(column);
    return place == null ? "" : cells.get(place).strip();
  }

  private static DocumentException wrong(String column, String message) {
    return new DocumentException(List.of(new FieldError(column, message)));
  }
}
