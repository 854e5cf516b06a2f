// @ts-check
import { html } from 'lit';
import { star } from './drawings.js';
import { capitalised, ratingWords } from './film-words.js';
import { markedText } from './marked-text.js';
import './poster/film-poster.js';

const GENRES_SHOWN = 2;

/** @param {import('./documents.js').Movie} film @returns {string} */
export const filmAddress = (film) => `/film/${encodeURIComponent(film.movie_id)}`;

/** @param {number} rating 0..10 */
const ratingMark = (rating) => html`<span class="card-rating">${star}<span class="unseen">Rated </span>${ratingWords(rating)}<span class="unseen"> out of 10</span></span>`;

/**
 * A film in a list: poster, title, and what is known in brief. The list says with `data-marquee-origin` what kind it is.
 *
 * @param {import('./documents.js').FoundMovie & import('./documents.js').SimilarMovie} film
 * @param {number} place in the list, from 0
 */
export function filmCard(film, place) {
  const genres = (film.genres ?? []).slice(0, GENRES_SHOWN).join(', ');
  return html`<li class="film-card" data-marquee-movie=${film.movie_id} data-marquee-position=${place + 1}>
    <film-poster .film=${film}></film-poster>
    <h3 class="card-title"><a href=${filmAddress(film)} data-marquee-action="click">${markedText(film.marked, film.title)}</a></h3>
    <p class="card-facts">
      ${film.release_year ? html`<span>${film.release_year}</span>` : ''}
      ${film.vote_average ? ratingMark(film.vote_average) : ''}
      ${genres ? html`<span class="card-genres">${genres}</span>` : ''}
    </p>
    ${film.because?.length ? html`<ul class="card-because">${film.because.map((reason) => html`<li>${capitalised(reason)}</li>`)}</ul>` : ''}
  </li>`;
}

/** Stands for cards to come, so that nothing moves when they do. @param {number} count */
export const cardsToCome = (count) => html`<ul class="film-grid" aria-hidden="true">
  ${Array.from({ length: count }, () => html`<li class="film-card card-to-come"><div class="poster-to-come"></div><p class="line-to-come"></p></li>`)}</ul>`;
