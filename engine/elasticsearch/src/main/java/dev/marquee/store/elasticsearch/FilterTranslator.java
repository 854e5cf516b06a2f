package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.marquee.document.MovieField;
import dev.marquee.query.Filter;
import dev.marquee.title.FilmTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns filters into clauses. Pure. */
final class FilterTranslator {
  private FilterTranslator() {}

  /** The clauses all of which a film must meet; the first says that it is one. */
  static List<Query> translate(List<Filter> filters) {
    List<Query> clauses = new ArrayList<>();
    clauses.add(Clauses.movies());
    filters.forEach(filter -> clauses.add(translate(filter)));
    return clauses;
  }

  private static Query translate(Filter filter) {
    return switch (filter) {
      case Filter.Genre genre ->
          Clauses.term(IndexField.GENRE_KEY, FilmTerms.lowerCase(genre.name()));
      case Filter.Years years ->
          atLeast(MovieField.RELEASE_YEAR, bound(years.from()), bound(years.to()));
      case Filter.MinRating rating -> atLeast(MovieField.VOTE_AVERAGE, rating.average(), null);
      case Filter.Language language ->
          Clauses.term(MovieField.ORIGINAL_LANGUAGE, FilmTerms.lowerCase(language.code()));
      case Filter.Country country ->
          Clauses.term(MovieField.COUNTRIES, FilmTerms.country(country.code()));
      case Filter.Source source ->
          Clauses.term(MovieField.SOURCES, FilmTerms.lowerCase(source.name()));
      case Filter.Missing missing -> Clauses.term(IndexField.MISSING, missing.gap().key());
      case Filter.Person person ->
          Clauses.term(IndexField.PERSON_KEY, FilmTerms.person(person.name()));
    };
  }

  /** Films that lack the value fail, even where both bounds are open. */
  private static Query atLeast(String field, @Nullable Double least, @Nullable Double most) {
    if (least == null && most == null) {
      return Query.of(query -> query.exists(exists -> exists.field(field)));
    }
    return Query.of(
        query ->
            query.range(range -> range.number(number -> number.field(field).gte(least).lte(most))));
  }

  private static @Nullable Double bound(OptionalInt year) {
    return year.isPresent() ? (double) year.getAsInt() : null;
  }
}
