// @ts-check

/**
 * What the results page shows; its address holds all of it, so that results can be shared and the back button works.
 *
 * @typedef {object} Search
 * @property {string} q
 * @property {string} genre
 * @property {string} language
 * @property {string} country
 * @property {string} source
 * @property {string} missing what the films lack
 * @property {string} person
 * @property {number} [yearFrom]
 * @property {number} [yearTo]
 * @property {number} [ratingFrom] 0..10
 * @property {Sort} sort
 * @property {number} page from 1
 *
 * @typedef {'relevance' | 'popularity' | 'rating' | 'newest'} Sort
 */

/** @type {readonly Sort[]} */
export const SORTS = ['relevance', 'popularity', 'rating', 'newest'];
export const PAGE_SIZE = 20;
/** The server refuses to count further than 10,000 films into a list. */
export const LAST_PAGE = 10_000 / PAGE_SIZE;

/** Without words there is nothing to be relevant to. @param {string} q @returns {Sort} */
export const usualSort = (q) => (q ? 'relevance' : 'popularity');

/** @param {Partial<Search>} wanted @returns {Search} */
export function newSearch(wanted = {}) {
  const q = wanted.q ?? '';
  return { genre: '', language: '', country: '', source: '', missing: '', person: '', sort: usualSort(q), page: 1, ...wanted, q };
}

/** @param {string} query of the address, with or without "?"; what makes no sense in it is ignored @returns {Search} */
export function readSearch(query) {
  const parameters = new URLSearchParams(query);
  const text = (/** @type {string} */ name) => (parameters.get(name) ?? '').trim();
  const number = (/** @type {string} */ name, /** @type {number} */ low, /** @type {number} */ high) => {
    const value = text(name) === '' ? NaN : Number(text(name));
    return value >= low && value <= high ? value : undefined;
  };
  const q = text('q');
  return {
    q,
    genre: text('genre'),
    language: text('language'),
    country: text('country'),
    source: text('source'),
    missing: text('missing'),
    person: text('person'),
    yearFrom: number('year_from', 1800, 2200),
    yearTo: number('year_to', 1800, 2200),
    ratingFrom: number('rating_from', 0, 10),
    sort: SORTS.find((sort) => sort === text('sort') && (q || sort !== 'relevance')) ?? usualSort(q),
    page: Math.floor(number('page', 1, LAST_PAGE) ?? 1),
  };
}

/** The parameters of the address and of /api/search alike; what is as usual is left out. @param {Search} search */
export function parametersOf(search) {
  const { q, genre, language, country, source, missing, person, yearFrom, yearTo, ratingFrom, sort, page } = search;
  return {
    q,
    genre,
    year_from: yearFrom,
    year_to: yearTo,
    rating_from: ratingFrom,
    language,
    country,
    source,
    missing,
    person,
    sort: sort === usualSort(q) ? undefined : sort,
    page: page === 1 ? undefined : page,
  };
}

/** @param {Partial<Search>} wanted @returns {string} a path with a query, "/" when nothing is asked for */
export function addressOf(wanted) {
  const given = Object.entries(parametersOf(newSearch(wanted))).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query ? `/?${query}` : '/';
}

/** @param {Search} search @param {Partial<Search>} changes @returns {Search} on its first page, unless the page is what changes */
export const changed = (search, changes) => ({ ...search, page: 1, ...changes });

/** @param {Search} search whether nothing at all is asked for, so that the page greets */
export const isGreeting = (search) => addressOf(search) === '/';
