package dev.marquee.store.contract;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Credit;
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
import java.util.stream.IntStream;

/** Collects the facts of one sample film, one line for each kind. */
final class SampleFilm {
  private static final Instant UPDATED_AT = Instant.parse("2026-01-31T12:00:00Z");

  private final String tmdbId;
  private final MovieFacts.Builder facts;

  private SampleFilm(int tmdbId, String title) {
    this.tmdbId = Integer.toString(tmdbId);
    this.facts = MovieFacts.titled(title).id(Registry.TMDB, this.tmdbId);
  }

  /** A film with no more facts than the register's number and a title. */
  static SampleFilm film(int tmdbId, String title) {
    return new SampleFilm(tmdbId, title);
  }

  static SampleFilm film(int tmdbId, String title, String releaseDate, int runtimeMinutes) {
    SampleFilm film = film(tmdbId, title);
    film.facts.releaseDate(Optional.of(LocalDate.parse(releaseDate)));
    film.facts.runtimeMinutes(OptionalInt.of(runtimeMinutes));
    return film;
  }

  SampleFilm language(String code) {
    facts.originalLanguage(Optional.of(code));
    return this;
  }

  SampleFilm from(String... countries) {
    facts.countries(List.of(countries));
    return this;
  }

  SampleFilm original(String title) {
    facts.originalTitle(Optional.of(title));
    return this;
  }

  SampleFilm alternative(String... titles) {
    facts.alternativeTitles(List.of(titles));
    return this;
  }

  SampleFilm fame(int votes, double average, double popularity) {
    facts.voteCount(OptionalInt.of(votes));
    facts.voteAverage(OptionalDouble.of(average));
    facts.popularity(OptionalDouble.of(popularity));
    return this;
  }

  SampleFilm genres(String... genres) {
    facts.genres(List.of(genres));
    return this;
  }

  SampleFilm by(String... directors) {
    facts.directors(List.of(directors));
    return this;
  }

  SampleFilm with(String... names) {
    facts.cast(
        IntStream.range(0, names.length)
            .mapToObj(order -> Credit.of(names[order], order))
            .toList());
    return this;
  }

  SampleFilm about(String... keywords) {
    facts.keywords(List.of(keywords));
    return this;
  }

  SampleFilm tagline(String tagline) {
    facts.tagline(Optional.of(tagline));
    return this;
  }

  SampleFilm story(String overview) {
    facts.overview(Optional.of(overview));
    return this;
  }

  CatalogEntry entry() {
    MovieFacts known = facts.build();
    Movie movie = new Movie(new MovieId("tmdb-" + tmdbId), known, List.of("tmdb"), UPDATED_AT);
    return CatalogEntry.of(movie, List.of(new SourceRecord(new SourceKey("tmdb", tmdbId), known)));
  }
}
