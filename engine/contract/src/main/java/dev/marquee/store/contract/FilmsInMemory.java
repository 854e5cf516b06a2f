package dev.marquee.store.contract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Gap;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import dev.marquee.query.Filter;
import dev.marquee.query.Sort;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Filters, orders and counts a list of films in the plainest way, to compare stores with. */
final class FilmsInMemory {
  private static final Comparator<Movie> BY_FAME_THEN_ID =
      Comparator.<Movie>comparingDouble(movie -> -movie.facts().prominence())
          .thenComparing(Movie::id);

  private final List<Movie> movies;
  private final Map<MovieId, Set<Gap>> gaps;

  FilmsInMemory(List<CatalogEntry> entries) {
    movies = entries.stream().map(CatalogEntry::movie).toList();
    gaps = entries.stream().collect(toMap(CatalogEntry::id, Gap::of));
  }

  /** The films that pass all filters; the name of a person is taken letter by letter. */
  List<Movie> find(List<Filter> filters, Sort sort) {
    return movies.stream()
        .filter(movie -> filters.stream().allMatch(filter -> passes(movie, filter)))
        .sorted(inOrder(sort))
        .toList();
  }

  List<Facet.Count> counts(FacetField field, List<Movie> movies) {
    Map<String, Long> counts =
        movies.stream()
            .flatMap(movie -> values(field, movie))
            .collect(groupingBy(value -> value, counting()));
    return counts.entrySet().stream()
        .map(count -> new Facet.Count(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingLong(Facet.Count::count)
                .reversed()
                .thenComparing(Facet.Count::value))
        .limit(Facet.MAX_VALUES)
        .toList();
  }

  private boolean passes(Movie movie, Filter filter) {
    MovieFacts facts = movie.facts();
    return switch (filter) {
      case Filter.Genre genre -> facts.genres().stream().anyMatch(genre.name()::equalsIgnoreCase);
      case Filter.Years years ->
          facts.releaseYear().isPresent()
              && facts.releaseYear().getAsInt() >= years.from().orElse(Integer.MIN_VALUE)
              && facts.releaseYear().getAsInt() <= years.to().orElse(Integer.MAX_VALUE);
      case Filter.MinRating rating -> facts.voteAverage().orElse(-1) >= rating.average();
      case Filter.Language language ->
          facts.originalLanguage().stream().anyMatch(language.code()::equalsIgnoreCase);
      case Filter.Country country ->
          facts.countries().stream().anyMatch(country.code()::equalsIgnoreCase);
      case Filter.Source source -> movie.sources().contains(source.name());
      case Filter.Missing missing -> gapsOf(movie).contains(missing.gap());
      case Filter.Person person -> facts.people().contains(person.name());
    };
  }

  /** All films are equally relevant, since no text was asked for. */
  private static Comparator<Movie> inOrder(Sort sort) {
    return switch (sort) {
      case RELEVANCE, POPULARITY -> BY_FAME_THEN_ID;
      case RATING ->
          Comparator.<Movie>comparingDouble(movie -> -movie.facts().rankedRating().orElse(-1))
              .thenComparing(BY_FAME_THEN_ID);
      case NEWEST ->
          Comparator.<Movie, LocalDate>comparing(movie -> releaseDate(movie.facts()))
              .reversed()
              .thenComparing(BY_FAME_THEN_ID);
    };
  }

  /** A film of which only the year is known counts as one of that year's first day. */
  private static LocalDate releaseDate(MovieFacts facts) {
    Optional<LocalDate> firstDay =
        facts.releaseYear().stream().mapToObj(year -> LocalDate.of(year, 1, 1)).findFirst();
    return facts.releaseDate().or(() -> firstDay).orElse(LocalDate.MIN);
  }

  private Set<Gap> gapsOf(Movie movie) {
    return gaps.getOrDefault(movie.id(), Set.of());
  }

  private Stream<String> values(FacetField field, Movie movie) {
    MovieFacts facts = movie.facts();
    return switch (field) {
      case GENRE -> facts.genres().stream().distinct();
      case DECADE ->
          facts.releaseYear().stream().mapToObj(year -> Integer.toString(year / 10 * 10));
      case LANGUAGE -> facts.originalLanguage().stream();
      case COUNTRY -> facts.countries().stream().distinct();
      case PERSON -> facts.people().stream();
      case SOURCE -> movie.sources().stream();
      case MISSING -> gapsOf(movie).stream().map(Gap::key);
    };
  }
}
