// @ts-check
import { LitElement, html } from 'lit';
import { ApiProblem, searchFilms } from './film-api.js';
import { countWords, countryName, decadeWords, numberWords } from './film-words.js';
import { emptyCatalogue, somethingBroke } from './notices.js';
import { addressOf } from './search-address.js';
import './poster/film-poster.js';

const COUNTRIES_SHOWN = 24;
const PEOPLE_SHOWN = 32;
const TILES_TO_COME = 12;

/** @param {number} count */
const films = (count) => html`<span class="shelf-count"><span class="unseen">, </span>${numberWords(count)}<span class="unseen"> film${count === 1 ? '' : 's'}</span></span>`;

/** A line that leads to films. @param {string} label @param {number} count @param {Partial<import('./search-address.js').Search>} wanted */
const line = (label, count, wanted) => html`<li><a href=${addressOf(wanted)}><span class="shelf-name">${label}</span>${films(count)}</a></li>`;

/** `<film-shelves>`: all genres, decades and countries of the catalogue, and the people with the most films, each with how many. */
export class FilmShelves extends LitElement {
  static properties = {
    answer: { state: true },
    problem: { state: true },
    allCountries: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./documents.js').SearchAnswer | undefined} */
    this.answer = undefined;
    /** @type {ApiProblem | undefined} */
    this.problem = undefined;
    this.allCountries = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = undefined;
    try {
      this.answer = await searchFilms({ size: 1, facets: 'genre,decade,country,person' });
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.problem = failure;
    }
  }

  render() {
    const { answer, problem } = this;
    const total = answer?.total ?? 0;
    return html`<h1 class="shelves-title">Browse the catalogue</h1>
      <p class="shelves-lead" role="status">${problem ? '' : answer ? (total ? html`${countWords(total, 'film')}, <a href=${addressOf({ sort: 'newest' })}>newest first</a>
        or <a href=${addressOf({ sort: 'rating' })}>highest rated first</a>` : '') : 'Opening the shelves…'}</p>
      ${problem ? somethingBroke(problem, () => this.#load()) : answer ? (total ? this.#shelves(answer.facets ?? {}) : emptyCatalogue) : tilesToCome}`;
  }

  /** @param {NonNullable<import('./documents.js').SearchAnswer['facets']>} facets */
  #shelves({ genre = [], decade = [], country = [], person = [] }) {
    const decades = decade.toSorted((one, other) => Number(other.value) - Number(one.value));
    return html`
      ${shelf('genre', 'By genre', genre, html`<ul class="tiles">${genre.map(genreTile)}</ul>`)}
      ${shelf('decade', 'By decade', decades, html`<ul class="decades">${decades.map(({ value, count }) => {
        const from = parseInt(value, 10);
        return line(decadeWords(from), count, { yearFrom: from, yearTo: from + 9 });
      })}</ul>`)}
      ${shelf('country', 'By country', country, html`<ul class="lines">
          ${country.slice(0, this.allCountries ? undefined : COUNTRIES_SHOWN).map(({ value, count }) => line(countryName(value), count, { country: value }))}</ul>
        ${country.length > COUNTRIES_SHOWN && !this.allCountries
          ? html`<p class="more"><button type="button" class="plain-button" @click=${() => this.#showAllCountries()}>All ${country.length} countries</button></p>` : ''}`)}
      ${shelf('person', 'By person', person, html`<ul class="lines">${person.slice(0, PEOPLE_SHOWN).map(({ value, count }) => line(value, count, { person: value }))}</ul>
        <p class="more">These have the most films here. Anybody else is found by name, in the field above.</p>`)}`;
  }

  /** The button that was pressed goes: focus moves on to the first country it brought. */
  async #showAllCountries() {
    this.allCountries = true;
    await this.updateComplete;
    /** @type {HTMLElement | undefined} */ (this.querySelectorAll('#country-shelf a')[COUNTRIES_SHOWN])?.focus();
  }
}

/** @param {string} id @param {string} name @param {unknown[]} values nothing is shown when there are none @param {unknown} content */
const shelf = (id, name, values, content) => (values.length
  ? html`<section id=${`${id}-shelf`} aria-labelledby=${`by-${id}`}><h2 id=${`by-${id}`} class="section-title">${name}</h2>${content}</section>` : '');

/** @param {import('./documents.js').FacetValue} genre its picture is that of a film of this genre alone */
const genreTile = ({ value, count }) => html`<li class="tile">
  <film-poster thumbnail .film=${{ movie_id: `genre ${value}`, title: value, genres: [value] }}></film-poster>
  <a href=${addressOf({ genre: value })}><span class="shelf-name">${value}</span>${films(count)}</a></li>`;

const tilesToCome = html`<ul class="tiles" aria-hidden="true">${Array.from({ length: TILES_TO_COME }, () => html`<li class="tile card-to-come"></li>`)}</ul>`;

customElements.define('film-shelves', FilmShelves);
