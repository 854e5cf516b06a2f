// @ts-check
import { html } from 'lit';
import { emptyHouse, lostTicket } from './drawings.js';
import { keepOperatorKey, operatorKey } from './operator-key.js';

/** What stands where figures would be. */

export const nothingYet = html`<div class="notice">${emptyHouse}<p class="notice-lead">No events yet.</p>
  <p>Send them with <code>POST /api/events</code>, or bring in a file with <code>./marquee import-events FILE</code>.</p></div>`;

/** @param {string} all words for what is shown then @param {() => void} showAll */
export const nothingThen = (all, showAll) => html`<div class="notice">${emptyHouse}<p class="notice-lead">Nothing of this kind happened in this time.</p>
  <p><button type="button" class="plain-button" @click=${showAll}>${all}</button></p></div>`;

/** Asks for the operator's key. @param {() => void} again called when there is one */
export function keyAsked(again) {
  const keep = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    keepOperatorKey(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('key')).trim());
    again();
  };
  return html`<div class="notice">${lostTicket}<p class="notice-lead">These figures are for whoever runs this Marquee.</p>
    <p>${operatorKey() ? 'The key that was given is not the right one. ' : ''}The key stands in <code>operator.key</code> in its data folder.</p>
    <form class="key-form" @submit=${keep}><label>The operator's key <input type="password" name="key" required autocomplete="off"></label>
      <button type="submit" class="plain-button">Show the figures</button></form></div>`;
}
