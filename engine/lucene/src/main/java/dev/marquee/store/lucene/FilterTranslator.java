package dev.marquee.store.lucene;

import dev.marquee.document.MovieField;
import dev.marquee.query.Filter;
import dev.marquee.title.FilmTerms;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns filters into queries. Pure. */
final class FilterTranslator {
  private FilterTranslator() {}

  /** The query that films passing all the filters match; scores nothing. */
  static Query translate(List<Filter> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(term(IndexField.KIND, IndexField.KIND_MOVIE), Occur.FILTER);
    filters.forEach(filter -> all.add(translate(filter), Occur.FILTER));
    return all.build();
  }

  private static Query translate(Filter filter) {
    return switch (filter) {
      case Filter.Genre genre -> term(IndexField.GENRE_KEY, FilmTerms.lowerCase(genre.name()));
      case Filter.Years years ->
          IntPoint.newRangeQuery(
              MovieField.RELEASE_YEAR,
              years.from().orElse(Integer.MIN_VALUE),
              years.to().orElse(Integer.MAX_VALUE));
      case Filter.MinRating rating ->
          DoublePoint.newRangeQuery(
              MovieField.VOTE_AVERAGE, rating.average(), Double.POSITIVE_INFINITY);
      case Filter.Language language ->
          term(MovieField.ORIGINAL_LANGUAGE, FilmTerms.lowerCase(language.code()));
      case Filter.Country country -> term(MovieField.COUNTRIES, FilmTerms.country(country.code()));
      case Filter.Source source -> term(MovieField.SOURCES, FilmTerms.lowerCase(source.name()));
      case Filter.Missing missing -> term(IndexField.MISSING, missing.gap().key());
      case Filter.Person person -> term(IndexField.PERSON_KEY, FilmTerms.person(person.name()));
    };
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}
