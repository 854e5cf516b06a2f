// @ts-check
import { html } from 'lit';
import { addressOf } from './search-address.js';
import { personMark } from './drawings.js';
import { markedText } from './marked-text.js';
import './poster/film-poster.js';

/** @param {import('./documents.js').Suggestion} item @returns {string} where choosing it leads */
export function addressOfSuggestion(item) {
  return item.kind === 'movie' ? `/film/${encodeURIComponent(item.movie_id)}` : addressOf({ person: item.name });
}

/**
 * One option of the list. Its id is `{listId}-{place}`.
 *
 * @param {import('./documents.js').Suggestion} item
 * @param {string} id
 * @param {boolean} active
 */
export function suggestionOption(item, id, active) {
  const [picture, name, fact] = item.kind === 'movie'
    ? [html`<film-poster thumbnail .film=${item}></film-poster>`, item.title, item.release_year ?? '']
    : [personMark, item.name, 'person'];
  return html`<li role="option" id=${id} aria-selected=${active ? 'true' : 'false'}>
    ${picture}<span>${markedText(item.marked, name)}<span class="unseen">${item.kind === 'movie' ? ', film' : ', '}</span></span>
    <span class="suggestion-fact">${fact}</span></li>`;
}
