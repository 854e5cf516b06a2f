// @ts-check
import { html } from 'lit';
import { emptyHouse, lostTicket, tornFilm } from './drawings.js';
import { capitalised } from './film-words.js';
import { addressOf } from './search-address.js';

/**
 * Said when nothing matches, with advice that fits what was asked.
 *
 * @param {import('./search-address.js').Search} search
 */
export function nothingFound(search) {
  if (search.page > 1) {
    return html`<div class="notice">${emptyHouse}<p class="notice-lead">The list is not that long.</p>
      <p><a href=${addressOf({ ...search, page: 1 })}>Back to its first page</a></p></div>`;
  }
  const filtered = search.genre || search.language || search.country || search.source || search.missing || search.yearFrom || search.yearTo || search.ratingFrom || search.person;
  return html`<div class="notice">${emptyHouse}
    <p class="notice-lead">Nobody is on the screen: no film here matches.</p>
    <ul class="advice">
      ${filtered ? html`<li><a href=${addressOf({ q: search.q })}>Look again without the filters</a></li>` : ''}
      ${search.q ? html`<li>Try fewer words, or only the one you are sure of. A letter or two may be wrong, we can cope.</li>
        <li>Titles are known in their own language too: “Amélie” is also “Le fabuleux destin d'Amélie Poulain”.</li>` : ''}
      <li>Remember who was in it? Search for a person instead.</li>
    </ul></div>`;
}

/**
 * @param {import('./film-api.js').ApiProblem} problem
 * @param {() => void} again
 */
export const somethingBroke = (problem, again) => html`<div class="notice" role="alert">${tornFilm}
  <p class="notice-lead">The film tore. ${capitalised(problem.message)}</p>
  <p><button type="button" class="plain-button" @click=${again}>Try again</button></p>
  ${problem.requestId ? html`<p class="request-id">If you report this, name request ${problem.requestId}.</p>` : ''}</div>`;

/** @param {string} [requestId] */
export const noSuchFilm = (requestId) => html`<div class="notice">${lostTicket}
  <h1 class="notice-lead">We do not have that film.</h1>
  <p>The address may be mistyped, or the film has left the catalogue. Search for it by name above, or <a href="/">see what others like</a>.</p>
  ${requestId ? html`<p class="request-id">Request ${requestId}</p>` : ''}</div>`;

/** Said where films would be, when there are none at all. */
export const emptyCatalogue = html`<div class="notice">${emptyHouse}
  <p class="notice-lead">There are no films here yet.</p>
  <p>Whoever runs this Marquee brings them in with <code>marquee import</code>.</p></div>`;
