// @ts-check
import { html } from 'lit';
import { DEVICES, filterOf, filterWords, isFiltered, ORIGINS, scopeOf } from './audience-scope.js';
import { countryChoices } from './country-choices.js';
import { boundsOf, CHOICES } from './date-range.js';
import { countryName } from './film-words.js';

/** @typedef {import('./audience-scope.js').Scope} Scope */

const COUNTRIES = countryChoices();
const NO_FILTER = { device: undefined, country: undefined, origin: undefined };

/**
 * What chooses the time and the filter. The filter waits for its button: each choice has the server go through all events of the time.
 *
 * @param {Scope} scope @param {(scope: Scope) => void} choose
 */
export function tools(scope, choose) {
  const { from, to } = boundsOf(scope);
  const custom = Boolean(scope.from || scope.to);
  return html`<div class="audience-tools">
      <div class="audience-ranges" role="group" aria-label="Of which time">
        ${CHOICES.map(({ days, words }) => html`<button type="button" class="chip" aria-pressed=${!custom && scope.days === days} @click=${() => choose({ ...filterOf(scope), days })}>${words}</button>`)}</div>
      <form class="audience-scope" aria-label="Time and filter" @submit=${(/** @type {SubmitEvent} */ event) => choose(submitted(event, scope))}>
        <label>From <input type="date" name="from" min="1970-01-01" .value=${from ?? ''}></label>
        <label>To <input type="date" name="to" min="1970-01-01" .value=${to ?? ''}></label>
        ${choice('Device', 'device', 'Any device', scope.device, [...DEVICES].map(([value, [words]]) => ({ value, words })))}
        ${choice('Country', 'country', 'Any country', scope.country, countries(scope.country))}
        ${choice('Came from', 'origin', 'Anywhere', scope.origin, [...ORIGINS].map(([value, [words]]) => ({ value, words })))}
        <button type="submit" class="plain-button">Show</button></form></div>
    ${isFiltered(scope) ? html`<p class="audience-filter">Only what was done ${filterWords(scope)}.
      <button type="button" class="link-button" @click=${() => choose({ ...scope, ...NO_FILTER })}>Remove the filter</button></p>` : ''}`;
}

/** @param {string} label @param {string} name @param {string} any @param {string | undefined} chosen @param {{value: string, words: string}[]} choices */
const choice = (label, name, any, chosen, choices) => html`<label>${label}
  <select name=${name}><option value="" .selected=${!chosen}>${any}</option>
    ${choices.map(({ value, words }) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}</select></label>`;

/** With the chosen one, even if it has no name. @param {string | undefined} chosen */
function countries(chosen) {
  const known = !chosen || COUNTRIES.some(({ code }) => code === chosen);
  return [...COUNTRIES, ...(known ? [] : [{ code: chosen, name: countryName(chosen) }])].map(({ code, name }) => ({ value: code, words: name }));
}

/** @param {SubmitEvent} event @param {Scope} shown @returns {Scope} */
function submitted(event, shown) {
  event.preventDefault();
  const fields = [...new FormData(/** @type {HTMLFormElement} */ (event.target))].map(([name, value]) => [name, String(value)]);
  const wanted = scopeOf(`?${new URLSearchParams(fields)}`);
  const { from, to } = boundsOf(shown);
  const sameDays = wanted.from === from && wanted.to === to;
  return sameDays ? { days: shown.days, from: shown.from, to: shown.to, ...filterOf(wanted) } : wanted;
}
