// @ts-check
import { LitElement, html } from 'lit';
import { ApiProblem, searchFilms } from './film-api.js';
import { cardsToCome, filmCard } from './film-card.js';
import { decadeWords } from './film-words.js';
import { nothingFound, somethingBroke } from './notices.js';
import { resultPager } from './result-pager.js';
import { PAGE_SIZE, SORTS, addressOf, changed, isGreeting, parametersOf } from './search-address.js';
import { filtersInUse, findings, titleOf } from './search-heading.js';
import './film-facets.js';

const FILMS_TO_TRY = 12;
const GENRES_TO_TRY = 20;
const SORT_NAMES = { relevance: 'Best match', popularity: 'Most popular', rating: 'Highest rated', newest: 'Newest first' };

/**
 * `<film-results>`: the films for a search, or films to try when nothing is asked for. Fires `search-wanted` with the new search when
 * filters or order change, and `search-answered` with the search and the `total` of films found.
 */
export class FilmResults extends LitElement {
  static properties = {
    search: { attribute: false },
    answer: { state: true },
    problem: { state: true },
    loading: { state: true },
    filtersOpen: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./search-address.js').Search | undefined} */
    this.search = undefined;
    /** @type {import('./documents.js').SearchAnswer | undefined} */
    this.answer = undefined;
    /** What the answer answers; while the next one is on its way that is the search before. @type {import('./search-address.js').Search | undefined} */
    this.answered = undefined;
    /** @type {ApiProblem | undefined} */
    this.problem = undefined;
    this.loading = true;
    /** Only matters on narrow screens. */
    this.filtersOpen = false;
    /** @type {AbortController | undefined} */
    this.request = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('search') && this.search) {
      this.#load(this.search);
    }
  }

  /** @param {import('./search-address.js').Search} search */
  async #load(search) {
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.loading = true;
    this.problem = undefined;
    const parameters = isGreeting(search)
      ? { sort: 'popularity', size: FILMS_TO_TRY, facets: 'genre,decade' }
      : { ...parametersOf(search), sort: search.sort, size: PAGE_SIZE, facets: 'genre,decade,language,country' };
    try {
      this.answer = await searchFilms(parameters, request.signal);
      this.answered = search;
      this.dispatchEvent(new CustomEvent('search-answered', { detail: { search, total: this.answer.total }, bubbles: true }));
    } catch (failure) {
      if (request.signal.aborted) {
        return;
      }
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.problem = failure;
      this.answer = undefined;
    }
    this.loading = false;
  }

  /** Moves focus to the heading, for those who have just turned a page. */
  async focusHeading() {
    await this.updateComplete;
    this.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** @param {Partial<import('./search-address.js').Search>} changes */
  #want(changes) {
    if (this.search) {
      this.dispatchEvent(new CustomEvent('search-wanted', { detail: changed(this.search, changes), bubbles: true }));
    }
  }

  render() {
    const { search } = this;
    if (!search) {
      return '';
    }
    return isGreeting(search) ? this.#greeting() : this.#results(search);
  }

  #greeting() {
    const answer = this.answered && isGreeting(this.answered) ? this.answer : undefined;
    const chip = (/** @type {string} */ label, /** @type {Partial<import('./search-address.js').Search>} */ wanted) =>
      html`<li><a class="chip" href=${addressOf(wanted)}>${label}</a></li>`;
    const decades = (answer?.facets?.decade ?? []).map(({ value }) => parseInt(value, 10)).sort((one, other) => other - one);
    return html`<section aria-labelledby="to-try">
        <h2 id="to-try" class="section-title">Films to try</h2>
        ${this.problem ? somethingBroke(this.problem, () => this.#again())
          : answer ? html`<ul class="film-grid" data-marquee-origin="page">${answer.items.map(filmCard)}</ul>` : cardsToCome(FILMS_TO_TRY)}
      </section>
      ${answer?.facets?.genre?.length ? html`<section aria-labelledby="by-genre">
        <h2 id="by-genre" class="section-title">In the mood for something else?</h2>
        <ul class="chips">${answer.facets.genre.slice(0, GENRES_TO_TRY).map(({ value }) => chip(value, { genre: value }))}</ul>
        <ul class="chips">${decades.map((from) => chip(decadeWords(from), { yearFrom: from, yearTo: from + 9 }))}</ul>
        <p class="more"><a href="/browse">Browse all genres, decades, countries and people</a></p>
      </section>` : ''}`;
  }

  /** @param {import('./search-address.js').Search} search */
  #results(search) {
    return html`<div class="results" aria-busy=${this.loading ? 'true' : 'false'}>
      <div class="results-head"><h1 tabindex="-1">${titleOf(search)}</h1>
        <div role="status">${this.problem ? '' : this.answer && this.answered === search ? findings(search, this.answer)
          : html`<p class="count">Looking through the reels…</p>`}</div>
        ${filtersInUse(search)}</div>
      ${this.problem ? somethingBroke(this.problem, () => this.#again()) : this.#found(search)}
    </div>`;
  }

  /** @param {import('./search-address.js').Search} search */
  #found(search) {
    const { answer } = this;
    const placesBefore = ((this.answered ?? search).page - 1) * PAGE_SIZE;
    return html`
      <div class="results-tools">
        <button type="button" class="plain-button filters-button" aria-expanded=${this.filtersOpen ? 'true' : 'false'} aria-controls="filters"
          @click=${() => (this.filtersOpen = !this.filtersOpen)}>Filters</button>
        <label class="sort" ?hidden=${answer?.total === 0}>Sort by <select @change=${(/** @type {Event} */ event) => this.#want({ sort: /** @type {any} */ (event.target).value })}>
          ${SORTS.filter((sort) => search.q || sort !== 'relevance').map((sort) => html`<option value=${sort} ?selected=${sort === search.sort}
            .selected=${sort === search.sort}>${SORT_NAMES[sort]}</option>`)}</select></label>
      </div>
      <film-facets id="filters" role="group" aria-label="Filters" class=${this.filtersOpen ? 'open' : ''} .facets=${answer?.facets} .search=${search}></film-facets>
      <div class="results-films">
        ${!answer ? cardsToCome(PAGE_SIZE / 2)
          : answer.items.length === 0 ? nothingFound(search)
            : html`<h2 class="unseen">Films found</h2><ul class="film-grid" data-marquee-origin=${search.q ? 'search' : 'page'}>
              ${answer.items.map((film, place) => filmCard(film, placesBefore + place))}</ul>${resultPager(search, answer.total)}`}
      </div>`;
  }

  #again() {
    if (this.search) {
      this.#load(this.search);
    }
  }
}

customElements.define('film-results', FilmResults);
