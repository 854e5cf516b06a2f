// @ts-check
import { html } from 'lit';
import { cross } from './drawings.js';
import { capitalised, countWords, decadeWords, fromCountry, isDecade, languageName, sourceName, withoutWords, yearsWords } from './film-words.js';
import { addressOf, changed } from './search-address.js';

/** @param {import('./search-address.js').Search} search @returns {string} what is on the page, as its title */
export function titleOf({ q, person, genre, country, source, missing, yearFrom, yearTo }) {
  if (q) {
    return `Films for “${q}”`;
  }
  return person ? `Films with ${person}`
    : genre ? `${capitalised(genre)} films`
      : country ? `Films ${fromCountry(country)}`
        : missing ? `Films ${withoutWords(missing)}`
        : isDecade(yearFrom, yearTo) ? `Films of the ${decadeWords(Number(yearFrom))}` : 'Films';
}

/** @param {import('./search-address.js').Search} search what narrows it, with the changes that take each away again */
function narrowings({ q, person, genre, language, country, source, missing, yearFrom, yearTo, ratingFrom }) {
  /** @type {[string, Partial<import('./search-address.js').Search>][]} */
  const all = [
    [q && person ? `with ${person}` : '', { person: '' }],
    [(q || person) && genre ? genre : '', { genre: '' }],
    [(q || person || genre) && country ? fromCountry(country) : '', { country: '' }],
    [(q || person || genre || country) && missing ? withoutWords(missing) : '', { missing: '' }],
    [source ? `told by ${sourceName(source)}` : '', { source: '' }],
    [(yearFrom !== undefined || yearTo !== undefined) && (q || person || genre || country || missing || !isDecade(yearFrom, yearTo)) ? yearsWords(yearFrom, yearTo) : '', { yearFrom: undefined, yearTo: undefined }],
    [ratingFrom !== undefined ? `rated ${ratingFrom} or more` : '', { ratingFrom: undefined }],
    [language ? `in ${languageName(language)}` : '', { language: '' }],
  ];
  return all.filter(([words]) => words);
}

/** Links that each take one filter away. @param {import('./search-address.js').Search} search */
export const filtersInUse = (search) => html`<ul class="narrowings" aria-label="Filters in use">${narrowings(search).map(([words, changes]) => html`<li>
  <a href=${addressOf(changed(search, changes))}><span class="unseen">Take away: </span>${words} ${cross}</a></li>`)}</ul>`;

/**
 * What was found, in words.
 *
 * @param {import('./search-address.js').Search} search
 * @param {import('./documents.js').SearchAnswer} answer
 */
export function findings(search, answer) {
  const took = answer.took_ms === undefined ? '' : html` <span class="took">found in ${Math.max(1, Math.round(answer.took_ms))} ms</span>`;
  return html`
    ${answer.corrected_query ? html`<p class="correction">Showing results for <strong>${answer.corrected_query}</strong>. You typed “${search.q}”.</p>` : ''}
    <p class="count"><strong>${countWords(answer.total, 'film')}</strong>${took}</p>`;
}
