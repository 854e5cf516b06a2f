package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.behaviour.Preferences.Liking;
import dev.marquee.audience.Event;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.title.FilmTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Weighs the films of one person, then what they have in common. */
final class PreferenceFigure implements Figure<Preferences> {
  private static final int BATCH = 1_000;

  /** Those who carry a film; names further down tell little of why it was chosen. */
  private static final int ACTORS = 5;

  private static final Comparator<Liking> BEST_FIRST =
      Comparator.comparingDouble(Liking::score).reversed().thenComparing(Liking::name);

  private final Function<Set<MovieId>, Map<MovieId, Movie>> films;
  private final Instant now;

  /** By the id that events came with; the one that rested longest first. */
  private final LinkedHashMap<MovieId, Double> weights = new LinkedHashMap<>();

  private static final class Sum {
    private double weight;
    private long films;
  }

  PreferenceFigure(Function<Set<MovieId>, Map<MovieId, Movie>> films, Instant now) {
    this.films = films;
    this.now = now;
  }

  @Override
  public void add(Event event, long visit) {
    double weight = ActionWeights.of(event) * recency(event.timestamp());
    if (event.movie().isEmpty() || weight == 0) {
      return;
    }
    double before = weights.getOrDefault(event.movie().get(), 0.0);
    weights.putLast(event.movie().get(), before + weight);
    if (weights.size() > Preferences.MAX_FILMS) {
      weights.pollFirstEntry();
    }
  }

  /** 1 for now, and for what clocks that are wrong put into the future. */
  private double recency(Instant time) {
    double age = Math.max(0, Duration.between(time, now).toMillis());
    return Math.pow(0.5, age / Preferences.HALF_LIFE.toMillis());
  }

  @Override
  public Preferences result() {
    Map<MovieId, Movie> known = known();
    Map<Movie, Double> ofFilms = new LinkedHashMap<>();
    weights.forEach(
        (id, weight) -> {
          if (known.containsKey(id)) {
            ofFilms.merge(known.get(id), weight, Double::sum);
          }
        });
    Map<String, Sum> genres = new HashMap<>();
    Map<String, Sum> people = new HashMap<>();
    Map<String, Sum> decades = new HashMap<>();
    ofFilms.forEach(
        (film, sum) -> {
          double weight =
              Math.clamp(sum, -Preferences.MAX_FILM_WEIGHT, Preferences.MAX_FILM_WEIGHT);
          add(genres, film.facts().genres().stream(), weight);
          add(people, people(film.facts()), weight);
          add(decades, decade(film.facts().releaseYear()), weight);
        });
    return new Preferences(likings(genres), likings(people), likings(decades), ofFilms.size());
  }

  private Map<MovieId, Movie> known() {
    Map<MovieId, Movie> known = new HashMap<>();
    List<MovieId> ids = new ArrayList<>(weights.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<MovieId> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
      known.putAll(films.apply(Set.copyOf(some)));
    }
    return known;
  }

  private static Stream<String> people(MovieFacts facts) {
    return Stream.concat(
        facts.directors().stream(), facts.cast().stream().limit(ACTORS).map(Credit::name));
  }

  private static Stream<String> decade(OptionalInt year) {
    return year.stream().mapToObj(known -> Integer.toString(FilmTerms.decade(known)));
  }

  private static void add(Map<String, Sum> sums, Stream<String> names, double weight) {
    names
        .distinct()
        .forEach(
            name -> {
              Sum sum = sums.computeIfAbsent(name, first -> new Sum());
              sum.weight += weight;
              sum.films++;
            });
  }

  private static List<Liking> likings(Map<String, Sum> sums) {
    double greatest =
        sums.values().stream().mapToDouble(sum -> Math.abs(sum.weight)).max().orElse(0);
    if (greatest == 0) {
      return List.of();
    }
    List<Liking> all = new ArrayList<>();
    sums.forEach((name, sum) -> all.add(new Liking(name, sum.weight / greatest, sum.films)));
    return all.stream()
        .sorted(
            Comparator.<Liking>comparingDouble(liking -> Math.abs(liking.score()))
                .reversed()
                .thenComparing(Liking::name))
        .limit(Preferences.MAX_LIKINGS)
        .sorted(BEST_FIRST)
        .toList();
  }
}
