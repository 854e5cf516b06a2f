package dev.marquee.analytics.behaviour;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What one person likes, by what the person did. Each action gives its film a weight that halves
 * with every {@link #HALF_LIFE} that passed since (exponential forgetting: Ding and Li, "Time
 * weight collaborative filtering", CIKM 2005); a film's weights are added up, within {@link
 * #MAX_FILM_WEIGHT}, and given to its genres, to its directors and first actors, and to its decade.
 *
 * @param genres the best liked first, equal ones by name; the disliked at the end
 * @param people as genres
 * @param decades as genres, by their first years
 */
public record Preferences(
    List<Liking> genres, List<Liking> people, List<Liking> decades, long films) {
  /** Tastes last longer than moods: what was watched three months ago tells half as much. */
  public static final Duration HALF_LIFE = Duration.ofDays(90);

  /** To have liked and watched a film twice tells all there is; a hundred views tell no more. */
  public static final double MAX_FILM_WEIGHT = 10;

  /** So many films of a person count, the latest; it bounds the memory. */
  public static final int MAX_FILMS = 10_000;

  /** Those in the middle of the list go first when there are more. */
  public static final int MAX_LIKINGS = 50;

  /**
   * How much something is liked.
   *
   * @param score -1 to 1: the weight, as a part of the greatest of its list
   * @param films of the person that have it
   */
  public record Liking(String name, double score, long films) {}

  public Preferences {
    genres = List.copyOf(genres);
    people = List.copyOf(people);
    decades = List.copyOf(decades);
  }

  /**
   * To be fed with the events of one account, as {@code EventScope.by} finds them. Holds a number
   * for each of its films, {@link #MAX_FILMS} at most.
   *
   * @param films gives films by ids they have or had; ids of none are left out. At most a thousand
   *     are asked for at once.
   */
  public static Figure<Preferences> figure(
      Function<Set<MovieId>, Map<MovieId, Movie>> films, Instant now) {
    return new PreferenceFigure(films, now);
  }
}
