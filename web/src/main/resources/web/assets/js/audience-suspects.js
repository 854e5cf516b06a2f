// @ts-check
import { html } from 'lit';
import { parametersOf } from './audience-scope.js';
import { inPlace } from './audience-tables.js';
import { dayWords, durationWords } from './audience-words.js';
import { countWords, numberWords } from './film-words.js';

/** @type {import('./audience-part.js').Part} */
export const SUSPECTS = {
  figure: 'accounts/suspicious',
  title: 'Accounts that look made',
  parameters: parametersOf,
  draw: (/** @type {import('./audience-documents.js').SuspiciousAnswer} */ { from, until, total, items }) => html`
    <p>${total === 0 ? 'No account raises a flag' : `${countWords(total, 'account')} ${total === 1 ? 'raises' : 'raise'} a flag`} from ${dayWords(from)} to ${dayWords(lastDay(until))}. A flag is a hint and no proof.</p>
    ${items.length === 0 ? '' : inPlace('accounts/suspicious', html`<table><thead><tr><th scope="col">Account</th><th scope="col">Flags</th><th scope="col" class="number">Confidence</th>
        <th scope="col" class="number">Events</th><th scope="col" class="number">Views</th><th scope="col" class="number">Films viewed</th><th scope="col" class="number">Mean view</th><th scope="col" class="number">Most in an hour</th></tr></thead>
      <tbody>${items.map(({ account_id: account, flags, confidence, events, metrics }) => html`<tr><th scope="row">${account}</th><td>${flags.join(', ')}</td><td class="number">${numberWords(confidence)}</td>
        <td class="number">${numberWords(events)}</td><td class="number">${numberWords(metrics.view_count)}</td><td class="number">${numberWords(metrics.unique_viewers ?? 0)}</td>
        <td class="number">${metrics.avg_view_duration === undefined ? '–' : durationWords(metrics.avg_view_duration)}</td><td class="number">${numberWords(metrics.velocity ?? 0)}</td></tr>`)}</tbody></table>`)}`,
};

/** @param {string} until the first moment after */
const lastDay = (until) => new Date(Date.parse(until) - 1).toISOString();
