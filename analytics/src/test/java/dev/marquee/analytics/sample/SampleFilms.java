package dev.marquee.analytics.sample;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** A catalogue of a few films, which finds them by every id they are known as. */
public final class SampleFilms implements Function<Set<MovieId>, Map<MovieId, Movie>> {
  private final Map<MovieId, Movie> byId = new HashMap<>();
  private final List<Integer> asked = new ArrayList<>();

  public SampleFilms with(String id, String title, int year) {
    return with(id, MovieFacts.titled(title).releaseYear(OptionalInt.of(year)));
  }

  public SampleFilms with(
      String id, int year, List<String> genres, String director, String... cast) {
    List<Credit> credits = new ArrayList<>();
    for (String name : cast) {
      credits.add(Credit.of(name, credits.size()));
    }
    return with(
        id,
        MovieFacts.titled(id)
            .releaseYear(OptionalInt.of(year))
            .genres(genres)
            .directors(List.of(director))
            .cast(credits));
  }

  /** Also known under the id that its IMDb number would have given it. */
  public SampleFilms withNumber(String id, String title, String imdb) {
    return with(id, MovieFacts.titled(title).id(Registry.IMDB, imdb));
  }

  private SampleFilms with(String id, MovieFacts.Builder facts) {
    Movie film = new Movie(new MovieId(id), facts.build(), List.of("test"), Instant.EPOCH);
    film.knownAs().forEach(known -> byId.put(known, film));
    return this;
  }

  /** How many films were asked for, each time. */
  public List<Integer> asked() {
    return asked;
  }

  @Override
  public Map<MovieId, Movie> apply(Set<MovieId> ids) {
    asked.add(ids.size());
    Map<MovieId, Movie> found = new HashMap<>(byId);
    found.keySet().retainAll(ids);
    return found;
  }
}
