// @ts-check

/** What we say about films, in words a visitor reads. */

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const NUMBERS = new Intl.NumberFormat('en');
const LISTS = new Intl.ListFormat('en', { type: 'conjunction' });

/** Codes film catalogues use beside the standard. */
const CATALOGUE_LANGUAGES = new Map([['cn', 'Cantonese'], ['xx', 'No spoken language']]);
/** Countries that made films and are no more. */
const FORMER_COUNTRIES = new Map([['SU', 'Soviet Union'], ['XC', 'Czechoslovakia'], ['XG', 'East Germany'], ['YU', 'Yugoslavia']]);

const SOURCES = new Map([['tmdb', 'TMDB'], ['tmdb-45k', 'The Movies Dataset'], ['imdb', 'IMDb'], ['imdb-5000', 'IMDB 5000'], ['movielens', 'MovieLens'],
  ['wikipedia', 'Wikipedia'], ['netflix', 'Netflix'], ['main_data', 'main_data.csv'], ['jsonl', 'documents of our own'], ['operator', 'the operator'],
  ['marquee', 'Marquee'], ['visitors', 'a visitor']]);

/** What a film may lack, by the names of our documents: as the name of a row, and after "without". */
const GAPS = new Map([['year', ['Year', 'a year']], ['overview', ['Overview', 'an overview']], ['poster', ['Picture', 'a picture of their own']],
  ['genres', ['Genres', 'genres']], ['directors', ['Directors', 'directors']], ['cast', ['Cast', 'a cast']], ['countries', ['Countries', 'countries']],
  ['runtime', ['Length', 'a length']], ['rating', ['Rating', 'a rating']], ['vector', ['Vector', 'a vector']]]);

/** @param {string} gap as our documents write it */
export const gapName = (gap) => GAPS.get(gap)?.[0] ?? gap;

/** @param {string} gap @returns {string} such as "without an overview" */
export const withoutWords = (gap) => `without ${GAPS.get(gap)?.[1] ?? gap}`;

/** @param {string} code such as "fr"; a name is kept as it is */
export function languageName(code) {
  if (!/^[a-z]{2,3}$/i.test(code)) {
    return code;
  }
  return CATALOGUE_LANGUAGES.get(code.toLowerCase()) ?? LANGUAGES.of(code) ?? code;
}

/** @param {string} code such as "FR"; a name is kept as it is */
export function countryName(code) {
  if (!/^[A-Z]{2}$/.test(code)) {
    return code;
  }
  return FORMER_COUNTRIES.get(code) ?? REGIONS.of(code) ?? code;
}

/** Countries whose names take an article. */
const WITH_ARTICLE = new Set(['AE', 'BS', 'CD', 'CF', 'CG', 'DO', 'GB', 'GM', 'KM', 'MH', 'MV', 'NL', 'PH', 'SB', 'SU', 'US']);

/** @param {string} code of a country @returns {string} such as "the United States" */
export const countryInSentence = (code) => `${WITH_ARTICLE.has(code) ? 'the ' : ''}${countryName(code)}`;

/** @param {string} code of a country @returns {string} such as "from the United States" */
export const fromCountry = (code) => `from ${countryInSentence(code)}`;

/** @param {string} name of a source as our documents write it */
export const sourceName = (name) => SOURCES.get(name.toLowerCase()) ?? name;

/** @param {number} minutes @returns {string} such as "2 h 28 min" */
export function runtimeWords(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  return [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** @param {number} value */
export const numberWords = (value) => NUMBERS.format(value);

/** @param {number} count @param {string} noun in the singular @returns {string} such as "1,204 films" */
export const countWords = (count, noun) => `${count === 0 ? 'No' : NUMBERS.format(count)} ${noun}${count === 1 ? '' : 's'}`;

/** @param {string[]} words @returns {string} such as "a, b, and c" */
export const listWords = (words) => LISTS.format(words);

/** @param {number} rating 0..10 @returns {string} with one decimal */
export const ratingWords = (rating) => rating.toFixed(1);

/** @param {string | number} firstYear @returns {string} such as "1990s" */
export const decadeWords = (firstYear) => `${firstYear}s`;

/** @param {number | undefined} from @param {number | undefined} to */
export const isDecade = (from, to) => from !== undefined && from % 10 === 0 && to === from + 9;

/** @param {number | undefined} from @param {number | undefined} to @returns {string} such as "1990s", "from 1994" or "1994 to 1999" */
export function yearsWords(from, to) {
  if (from !== undefined && to !== undefined) {
    return isDecade(from, to) ? decadeWords(from) : from === to ? String(from) : `${from} to ${to}`;
  }
  return from !== undefined ? `from ${from}` : `until ${to}`;
}

/** @param {string} sentence */
export const capitalised = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
