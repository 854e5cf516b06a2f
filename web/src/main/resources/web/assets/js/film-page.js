// @ts-check
import { LitElement, html } from 'lit';
import { tell } from './audience-events.js';
import { star } from './drawings.js';
import { ApiProblem, loadFilm, loadSimilar } from './film-api.js';
import { filmCard } from './film-card.js';
import { countWords, countryName, decadeWords, languageName, listWords, numberWords, ratingWords, runtimeWords, sourceName } from './film-words.js';
import { noSuchFilm, somethingBroke } from './notices.js';
import { addressOf } from './search-address.js';
import './film-feeling.js';
import './film-reviews.js';
import './poster/film-poster.js';

const SIMILAR = 10;
const CAST_SHOWN = 12;

/** @param {string} name */
const personLink = (name) => html`<a href=${addressOf({ person: name })}>${name}</a>`;

/** @param {string} code of a country */
const countryLink = (code) => html`<a href=${addressOf({ country: code })}>${countryName(code)}</a>`;

/** @param {number} year */
function decadeLink(year) {
  const from = Math.floor(year / 10) * 10;
  return html`<a href=${addressOf({ yearFrom: from, yearTo: from + 9 })}>${decadeWords(from)}</a>`;
}

/** @param {string} label @param {unknown[] | undefined} values nothing is shown when there are none */
const fact = (label, values) => (values?.length ? html`<div><dt>${label}</dt><dd>${values}</dd></div>` : '');

/** @param {unknown[]} items @returns {unknown[]} with commas between */
const inARow = (items) => items.flatMap((item, place) => (place ? [', ', item] : [item]));

/** `<film-page movie="tmdb-27205">`: all we know of one film, films like it, and what people say of it. */
export class FilmPage extends LitElement {
  static properties = {
    movie: {},
    film: { state: true },
    similar: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.movie = '';
    /** @type {import('./documents.js').Movie | undefined} */
    this.film = undefined;
    /** @type {import('./documents.js').SimilarMovie[] | undefined} */
    this.similar = undefined;
    /** @type {ApiProblem | undefined} */
    this.problem = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('movie') && this.movie) {
      this.#load(this.movie);
    }
  }

  /** @param {string} movieId */
  async #load(movieId) {
    this.problem = undefined;
    const similar = loadSimilar(movieId, SIMILAR).catch(() => ({ items: [] }));
    try {
      this.film = await loadFilm(movieId);
      tell({ action: 'view', movie_id: this.film.movie_id });
      document.title = `${this.film.title}${this.film.release_year ? ` (${this.film.release_year})` : ''} · Marquee`;
      this.similar = (await similar).items;
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.problem = failure;
      const missing = failure.status === 404;
      document.documentElement.dataset.view = missing ? 'lost' : 'film';
      document.title = missing ? 'No such film · Marquee' : 'Marquee';
    }
  }

  render() {
    if (this.problem) {
      return this.problem.status === 404 ? noSuchFilm(this.problem.requestId) : somethingBroke(this.problem, () => this.#load(this.movie));
    }
    return this.film ? html`${this.#sheet(this.film)}${this.#likeThis()}
        <film-feeling .movie=${this.film.movie_id}></film-feeling><film-reviews .movie=${this.film.movie_id}></film-reviews>`
      : html`<article class="film" aria-busy="true"><div class="film-poster-place poster-to-come"></div>
          <div class="film-text"><p role="status">Threading the film…</p></div></article>`;
  }

  /** @param {import('./documents.js').Movie} film */
  #sheet(film) {
    const { title, original_title: originalTitle, release_year: year, runtime, genres = [], overview, tagline, vote_average: rating } = film;
    const brief = [year, runtime ? runtimeWords(runtime) : ''].filter(Boolean);
    return html`<article class="film">
      <film-poster class="film-glow" thumbnail .film=${film}></film-poster>
      <film-poster class="film-poster-place" .film=${film} label=${`Poster of ${title}`}></film-poster>
      <div class="film-text">
        <h1>${title}</h1>
        ${originalTitle && originalTitle !== title
          ? html`<p class="original-title"><span class="unseen">Original title: </span><span lang=${film.original_language ?? 'und'}>${originalTitle}</span></p>` : ''}
        ${brief.length ? html`<p class="brief">${brief.map((item) => html`<span>${item}</span>`)}</p>` : ''}
        ${genres.length ? html`<ul class="chips" aria-label="Genres">${genres.map((genre) => html`<li><a class="chip" href=${addressOf({ genre })}>${genre}</a></li>`)}</ul>` : ''}
        ${rating ? html`<p class="rating">${star}<strong>${ratingWords(rating)}</strong> out of 10${film.vote_count
          ? html`, <span class="votes">from ${numberWords(film.vote_count)} vote${film.vote_count === 1 ? '' : 's'}</span>` : ''}</p>` : ''}
        ${tagline ? html`<p class="tagline">${tagline}</p>` : ''}
        ${overview ? html`<p class="overview">${overview}</p>` : ''}
        ${this.#facts(film)}
      </div>
    </article>`;
  }

  /** @param {import('./documents.js').Movie} film */
  #facts({ directors = [], cast = [], countries = [], release_year: year, original_language: language, sources = [] }) {
    const player = (/** @type {import('./documents.js').CastMember} */ { name, character }) =>
      html`<li>${personLink(name)}${character ? html` <span class="character">as ${character}</span>` : ''}</li>`;
    const more = cast.slice(CAST_SHOWN);
    const known = [
      fact('Directed by', inARow(directors.map(personLink))),
      fact('Cast', cast.length ? [html`<ul class="cast">${cast.slice(0, CAST_SHOWN).map(player)}</ul>`,
        more.length ? html`<details><summary>${countWords(more.length, 'more name')}</summary><ul class="cast">${more.map(player)}</ul></details>` : ''] : []),
      fact(countries.length > 1 ? 'Countries' : 'Country', inARow(countries.map(countryLink))),
      fact('Decade', year ? [decadeLink(year)] : []),
      fact('Language', language ? [languageName(language)] : []),
    ].filter(Boolean);
    return html`${known.length ? html`<dl class="film-facts">${known}</dl>` : ''}
      ${sources.length ? html`<p class="sources">Facts from ${listWords(sources.map(sourceName))}.</p>` : ''}`;
  }

  #likeThis() {
    return this.similar?.length ? html`<section aria-labelledby="like-this" class="like-this">
      <h2 id="like-this" class="section-title">More like this</h2>
      <ul class="film-grid film-row" data-marquee-origin="similar">${this.similar.map(filmCard)}</ul></section>` : '';
  }
}

customElements.define('film-page', FilmPage);
