package dev.marquee.api.http;

import dev.marquee.query.FacetField;
import dev.marquee.query.Page;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.Sort;
import dev.marquee.query.Twins;
import dev.marquee.store.MovieIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at all films at most once a minute, whoever asks how often: it goes through the titles of
 * all. Thread-safe.
 */
final class CatalogueSurvey {
  static final Duration GOOD_FOR = Duration.ofMinutes(1);

  /** Titles whose films are shown: as many as one goes through at a sitting. */
  private static final int TWINS_SHOWN = 20;

  private static final Set<FacetField> COUNTED_BY =
      EnumSet.of(FacetField.SOURCE, FacetField.MISSING);

  private final MovieIndex movies;
  private final InstantSource clock;
  private Optional<Findings> newest = Optional.empty();

  CatalogueSurvey(MovieIndex movies, InstantSource clock) {
    this.movies = movies;
    this.clock = clock;
  }

  /** What was found at some moment of the last minute. */
  synchronized Findings findings() {
    Instant now = clock.instant();
    Findings findings =
        newest.filter(found -> now.isBefore(found.at().plus(GOOD_FOR))).orElseGet(() -> look(now));
    newest = Optional.of(findings);
    return findings;
  }

  private Findings look(Instant now) {
    SearchRequest all =
        new SearchRequest("", List.of(), Sort.POPULARITY, Page.first(1), COUNTED_BY);
    return new Findings(now, movies.search(all), movies.twins(TWINS_SHOWN));
  }

  /**
   * The state of the catalogue.
   *
   * @param counted all films, counted by what they lack and by source
   */
  record Findings(Instant at, SearchResult counted, Twins twins) {}
}
