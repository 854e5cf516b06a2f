package dev.marquee.store.lucene;

/**
 * Fields of the index that are not fields of a film's JSON document.
 *
 * <pre>
 * field          indexed as             content
 * key            term, stored on redirects  movie id of a film or of a redirect: what a change replaces
 * kind           term                   "movie" on films
 * redirect_to    term, stored           on redirects: the movie id they lead to
 * entry          stored                 the whole film as JSON, from which all other fields come
 * external_id    terms                  register:number
 * source_key     terms                  source:record
 * title_key      terms                  TitleKeys.recordKeys: by these records are joined
 * twin_key       term                   FilmTerms.twin: films of one title and year share it
 * title_whole    terms                  each title form, run together
 * title_start    terms                  each title form from each of its words on, run together
 * title_prefix   terms                  the first letters of those, 1 to 4
 * title_words    terms, frequencies     the words of the title forms
 * suggest_card   doc value              what suggestions need of a film, see SuggestCard
 * person_key     terms                  each person's name, run together
 * person_start   terms                  each name from each of its words on, NUL, the name as displayed
 * people_words   terms, frequencies     the words of the names
 * story          English text           keywords, tagline, overview
 * keyword_key    terms                  keywords, each run together
 * genre_key      terms                  genres in lower case
 * genre_facet    doc values             genres as displayed
 * language_facet doc values             original language
 * countries      terms                  codes of countries
 * country_facet  doc values             the same
 * person_facet   doc values             the names as displayed
 * sources        terms                  names of sources
 * source_facet   doc values             the same
 * missing        terms                  Gap.key of what the film lacks
 * missing_facet  doc values             the same
 * decade_facet   doc value              first year of the decade
 * prominence     doc value, index sort  fame in millionths
 * </pre>
 */
final class IndexField {
  static final String KEY = "key";
  static final String KIND = "kind";
  static final String KIND_MOVIE = "movie";
  static final String REDIRECT_TO = "redirect_to";
  static final String ENTRY = "entry";
  static final String EXTERNAL_ID = "external_id";
  static final String SOURCE_KEY = "source_key";
  static final String TITLE_KEY = "title_key";
  static final String TWIN_KEY = "twin_key";
  static final String TITLE_WHOLE = "title_whole";
  static final String TITLE_START = "title_start";
  static final String TITLE_PREFIX = "title_prefix";
  static final String TITLE_WORDS = "title_words";
  static final String SUGGEST_CARD = "suggest_card";
  static final String PERSON_KEY = "person_key";
  static final String PERSON_START = "person_start";
  static final String PEOPLE_WORDS = "people_words";
  static final String STORY = "story";
  static final String KEYWORD_KEY = "keyword_key";
  static final String GENRE_KEY = "genre_key";
  static final String GENRE_FACET = "genre_facet";
  static final String LANGUAGE_FACET = "language_facet";
  static final String COUNTRY_FACET = "country_facet";
  static final String PERSON_FACET = "person_facet";
  static final String SOURCE_FACET = "source_facet";
  static final String MISSING = "missing";
  static final String MISSING_FACET = "missing_facet";
  static final String DECADE_FACET = "decade_facet";
  static final String PROMINENCE = "prominence";

  /** The doc value for sorting by rating; the range filter is on {@code vote_average}. */
  static final String RATING_ORDER = "rating_order";

  /** The doc value for sorting by age, in days since 1970. */
  static final String RELEASE_ORDER = "release_order";

  /** What {@link #PROMINENCE} is multiplied with, to be a whole number. */
  static final double PROMINENCE_UNIT = 1e6;

  /** Longest prefix in {@link #TITLE_PREFIX}. */
  static final int MAX_PREFIX_LENGTH = 4;

  /** Between the key and the displayed name in {@link #PERSON_START}: sorts before all letters. */
  static final char NAME_SEPARATOR = '\u0000';

  private IndexField() {}

  /** The field of vectors of this many dimensions; a Lucene field holds vectors of one length. */
  static String vector(int dimensions) {
    return "vector_" + dimensions;
  }
}
