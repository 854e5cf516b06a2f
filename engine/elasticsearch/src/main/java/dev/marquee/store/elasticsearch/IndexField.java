package dev.marquee.store.elasticsearch;

import dev.marquee.document.MovieField;
import java.util.List;

/**
 * Fields of the index of films that are not fields of a film's JSON document. The mapping in
 * es-mappings says how each is indexed; those that a film shares with the embedded store have the
 * same names and contents there.
 *
 * <pre>
 * kind           "movie" on films, "redirect" on redirects; both have their movie id as _id and
 *                as movie_id, for sorting
 * redirect_to    on redirects: the movie id they lead to
 * entry          the whole film as JSON, not indexed; from it all other fields come
 * external_id    register:number
 * source_key     source:record
 * title_key      TitleKeys.recordKeys: by these records are joined
 * twin_key       FilmTerms.twin: films of one title and year share it
 * title_whole    each title form, run together
 * title_start    each title form from each of its words on, run together; .begun has their
 *                beginnings of 1 to 16 letters, in which errors are forgiven
 * title_words    the words of the title forms
 * suggest_card   doc value: what suggestions need of a film, see SuggestCard
 * person_key     each person's name, run together
 * person_start   each name from each of its words on, run together; .begun has beginnings of 3 to 12
 * people_words   the words of the names
 * people         doc values: the names as displayed
 * story          keywords, tagline, overview, by English analysis
 * keyword_key    keywords, each run together
 * genre_key      genres in lower case
 * missing        Gap.key of what the film lacks
 * decade_facet   first year of the decade
 * prominence     fame, by which the index is sorted
 * rating_order   ranked rating, for sorting
 * release_order  days since 1970, for sorting
 * vector_N       the vector of N dimensions; made when the first such film comes
 * </pre>
 */
final class IndexField {
  static final String KIND = "kind";
  static final String KIND_MOVIE = "movie";
  static final String KIND_REDIRECT = "redirect";
  static final String REDIRECT_TO = "redirect_to";
  static final String ENTRY = "entry";
  static final String EXTERNAL_ID = "external_id";
  static final String SOURCE_KEY = "source_key";
  static final String TITLE_KEY = "title_key";
  static final String TWIN_KEY = "twin_key";
  static final String TITLE_WHOLE = "title_whole";
  static final String TITLE_START = "title_start";
  static final String TITLE_BEGUN = TITLE_START + ".begun";
  static final String TITLE_WORDS = "title_words";
  static final String SUGGEST_CARD = "suggest_card";
  static final String PERSON_KEY = "person_key";
  static final String PERSON_START = "person_start";
  static final String PERSON_BEGUN = PERSON_START + ".begun";
  static final String PEOPLE_WORDS = "people_words";
  static final String PEOPLE = "people";
  static final String STORY = "story";
  static final String KEYWORD_KEY = "keyword_key";
  static final String GENRE_KEY = "genre_key";
  static final String MISSING = "missing";
  static final String DECADE_FACET = "decade_facet";
  static final String PROMINENCE = "prominence";
  static final String RATING_ORDER = "rating_order";
  static final String RELEASE_ORDER = "release_order";

  /** The film within {@link #ENTRY}, for answers that do not show its sources. */
  static final String MOVIE = "movie";

  static final String ENTRY_MOVIE = ENTRY + "." + MOVIE;

  /** Longest beginning in {@link #TITLE_BEGUN}. */
  static final int MAX_TITLE_BEGINNING = 16;

  /** Shortest and longest beginning in {@link #PERSON_BEGUN}. */
  static final int MIN_NAME_BEGINNING = 3;

  static final int MAX_NAME_BEGINNING = 12;

  /** Before the number of dimensions in the name of a field of vectors. */
  static final String VECTOR = "vector_";

  /**
   * Fields of the film's document that are indexed under their own names, so that filters and
   * dashboards find them.
   */
  static final List<String> FACTS =
      List.of(
          MovieField.TITLE,
          MovieField.RELEASE_DATE,
          MovieField.RELEASE_YEAR,
          MovieField.RUNTIME,
          MovieField.GENRES,
          MovieField.CERTIFICATION,
          MovieField.COLLECTION,
          MovieField.STATUS,
          MovieField.BUDGET,
          MovieField.REVENUE,
          MovieField.VOTE_COUNT,
          MovieField.VOTE_AVERAGE,
          MovieField.POPULARITY,
          MovieField.SOURCES,
          MovieField.UPDATED_AT);

  private IndexField() {}

  /** The field of vectors of this many dimensions; a field holds vectors of one length. */
  static String vector(int dimensions) {
    return VECTOR + dimensions;
  }
}
