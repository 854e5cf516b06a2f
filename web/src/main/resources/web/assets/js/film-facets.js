// @ts-check
import { LitElement, html } from 'lit';
import { changed } from './search-address.js';
import { countryName, decadeWords, languageName, numberWords } from './film-words.js';

const SHOWN_AT_FIRST = 8;
const RATINGS = [6, 7, 8];

/**
 * One group of toggles.
 *
 * @typedef {object} FacetGroup
 * @property {string} id
 * @property {string} name
 * @property {{label: string, count?: number, on: boolean, changes: Partial<import('./search-address.js').Search>}[]} toggles
 */

/**
 * `<film-facets>`: filters with the number of films behind each. Fires `search-wanted` with the new search as its detail.
 */
export class FilmFacets extends LitElement {
  static properties = {
    facets: { attribute: false },
    search: { attribute: false },
    unfolded: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./documents.js').SearchAnswer['facets']} */
    this.facets = undefined;
    /** @type {import('./search-address.js').Search | undefined} */
    this.search = undefined;
    /** Groups shown whole. @type {Set<string>} */
    this.unfolded = new Set();
  }

  createRenderRoot() {
    return this;
  }

  /** @returns {FacetGroup[]} */
  #groups() {
    const { genre, language, country, yearFrom, yearTo, ratingFrom } = this.search ?? {};
    const decade = yearFrom !== undefined && yearTo === yearFrom + 9 ? String(yearFrom) : '';
    /** The chosen value has its toggle even when nothing is left behind it. */
    const values = (/** @type {import('./documents.js').FacetValue[]} */ counted = [], chosen = '') =>
      !chosen || counted.some(({ value }) => value === chosen) ? counted : [{ value: chosen, count: 0 }, ...counted];
    const decades = values(this.facets?.decade, decade).toSorted((one, other) => Number(other.value) - Number(one.value));
    return [
      {
        id: 'genre',
        name: 'Genre',
        toggles: values(this.facets?.genre, genre).map(({ value, count }) => (
          { label: value, count, on: value === genre, changes: { genre: value === genre ? '' : value } })),
      },
      {
        id: 'decade',
        name: 'Decade',
        toggles: decades.map(({ value, count }) => {
          const on = value === decade;
          const from = parseInt(value, 10);
          return { label: decadeWords(from), count, on, changes: { yearFrom: on ? undefined : from, yearTo: on ? undefined : from + 9 } };
        }),
      },
      {
        id: 'rating',
        name: 'Rating',
        toggles: RATINGS.map((rating) => (
          { label: `${rating} or more`, on: rating === ratingFrom, changes: { ratingFrom: rating === ratingFrom ? undefined : rating } })),
      },
      {
        id: 'language',
        name: 'Language',
        toggles: values(this.facets?.language, language).map(({ value, count }) => (
          { label: languageName(value), count, on: value === language, changes: { language: value === language ? '' : value } })),
      },
      {
        id: 'country',
        name: 'Country',
        toggles: values(this.facets?.country, country).map(({ value, count }) => (
          { label: countryName(value), count, on: value === country, changes: { country: value === country ? '' : value } })),
      },
    ];
  }

  /** @param {Partial<import('./search-address.js').Search>} changes */
  #want(changes) {
    if (this.search) {
      this.dispatchEvent(new CustomEvent('search-wanted', { detail: changed(this.search, changes), bubbles: true }));
    }
  }

  /** @param {string} id */
  #unfold(id) {
    this.unfolded = new Set([...this.unfolded, id]);
  }

  render() {
    if (!this.facets) {
      return '';
    }
    return this.#groups().filter(({ toggles }) => toggles.length > 0).map(({ id, name, toggles }) => {
      const whole = this.unfolded.has(id) || toggles.length <= SHOWN_AT_FIRST + 1;
      const shown = whole ? toggles : toggles.filter(({ on }, place) => on || place < SHOWN_AT_FIRST);
      return html`<fieldset class="facet"><legend>${name}</legend>
        <ul>${shown.map(({ label, count, on, changes }) => html`<li>
          <button type="button" class="toggle" aria-pressed=${on ? 'true' : 'false'} @click=${() => this.#want(changes)}>
            <span>${label}</span>${count === undefined ? '' : html`<span class="toggle-count"><span class="unseen">, films: </span>${numberWords(count)}</span>`}
          </button></li>`)}
          ${whole ? '' : html`<li><button type="button" class="unfold" @click=${() => this.#unfold(id)}>
            All ${toggles.length}<span class="unseen"> in ${name}</span></button></li>`}
        </ul></fieldset>`;
    });
  }
}

customElements.define('film-facets', FilmFacets);
