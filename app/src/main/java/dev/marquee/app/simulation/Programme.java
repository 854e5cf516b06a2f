package dev.marquee.app.simulation;

import dev.marquee.catalog.Movie;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The films that there are.
 *
 * @param films in the order of their ids, so that it does not matter how they came
 * @param genres how many kinds of films there are
 */
record Programme(List<Film> films, int genres) {
  private static final int BITS = 64;

  Programme {
    films = List.copyOf(films);
  }

  static Programme of(List<Movie> movies, SimulationPlan plan) {
    if (movies.isEmpty()) {
      throw new IllegalArgumentException("an audience needs at least one film");
    }
    List<String> genres =
        movies.stream()
            .flatMap(movie -> movie.facts().genres().stream())
            .distinct()
            .sorted()
            .toList();
    int year = plan.begin().getYear();
    List<Film> films =
        movies.stream()
            .sorted((one, other) -> one.id().compareTo(other.id()))
            .map(movie -> Film.of(movie, genres, year, plan.seed()))
            .toList();
    return new Programme(films, Math.min(BITS, genres.size()));
  }

  int size() {
    return films.size();
  }

  Film film(int index) {
    return films.get(index);
  }

  /** The film that a key chooses, those of more fame more often. */
  int chosenBy(long key) {
    return IntStream.range(0, films.size())
        .boxed()
        .max((one, other) -> Double.compare(luck(one, key), luck(other, key)))
        .orElseThrow();
  }

  /** The largest of these wins as often as the fame is of the whole (Efraimidis, Spirakis 2006). */
  private double luck(int index, long key) {
    Film film = films.get(index);
    double part = new Dice(Dice.mix(key, film.hash())).part();
    return Math.log(part) / Math.sqrt(film.fame());
  }
}
