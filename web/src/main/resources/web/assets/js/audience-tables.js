// @ts-check
import { html } from 'lit';
import { addressOfTable, loadTable } from './film-api.js';
import { numberWords } from './film-words.js';
import { operatorKey } from './operator-key.js';

/** More would make a page slow to read and to draw. */
const MAX_ROWS = 366;

/** @typedef {Record<string, string | number | undefined>} Parameters */

/**
 * A table that need not be read to understand the drawing above it.
 *
 * @param {string} labelledBy @param {unknown} head its cells @param {unknown[]} rows those to read first at the start
 */
export const asTable = (labelledBy, head, rows) => html`<details><summary aria-describedby=${labelledBy}>The same as a table</summary>
  ${rows.length > MAX_ROWS ? html`<p class="audience-note">The latest ${numberWords(MAX_ROWS)} of ${numberWords(rows.length)}; the file has all.</p>` : ''}
  ${inPlace(labelledBy, html`<table><thead><tr>${head}</tr></thead><tbody>${rows.slice(0, MAX_ROWS)}</tbody></table>`)}</details>`;

/** A table that may be wider than the page. @param {string} labelledBy @param {unknown} table */
export const inPlace = (labelledBy, table) => html`<div class="table-place" role="region" aria-labelledby=${labelledBy} tabindex="0">${table}</div>`;

/**
 * A file for spreadsheets, of what is shown.
 *
 * @param {string} figure its name in our interface @param {string} title of its section @param {Parameters} parameters
 */
export const asFile = (figure, title, parameters) => html`<p><a class="audience-file" href=${addressOfTable(figure, parameters)} download="${figure}.csv"
  @click=${(/** @type {MouseEvent} */ event) => saveWithKey(event, figure, parameters)}>Download CSV<span class="unseen"> of “${title}”</span></a></p>`;

/**
 * A link cannot send a key: where one is needed the file is asked for with it, then handed to the browser.
 *
 * @param {MouseEvent} event @param {string} figure @param {Parameters} parameters
 */
async function saveWithKey(event, figure, parameters) {
  if (!operatorKey()) {
    return;
  }
  event.preventDefault();
  const place = URL.createObjectURL(await loadTable(figure, parameters));
  const link = Object.assign(document.createElement('a'), { href: place, download: `${figure}.csv` });
  link.click();
  URL.revokeObjectURL(place);
}
