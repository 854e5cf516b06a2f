// @ts-check
import { html } from 'lit';
import './audience-chart.js';
import { filterOf, parametersOf } from './audience-scope.js';
import { asTable } from './audience-tables.js';
import { dayWords, hourWords, offsetOfReader, WEEKDAYS } from './audience-words.js';
import { boundsOf, lengthOf } from './date-range.js';
import { numberWords } from './film-words.js';
import { everyStep } from './time-steps.js';

const HOURS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
/** Of a shorter time the hours are shown, of a longer one the days. */
const MAX_DAYS_BY_HOUR = 3;

/** @typedef {import('./audience-scope.js').Scope} Scope */

/** @param {Scope} scope @returns {'hour' | 'day'} */
const stepOf = (scope) => ((lengthOf(scope) ?? Infinity) <= MAX_DAYS_BY_HOUR ? 'hour' : 'day');

/** @type {import('./audience-part.js').Part} */
export const ACTIVITY = {
  figure: 'activity',
  title: 'When they came',
  parameters: (scope) => ({ ...parametersOf(scope), step: stepOf(scope) }),
  draw(/** @type {import('./audience-documents.js').ActivityAnswer} */ { items }, scope) {
    const step = stepOf(scope);
    const steps = everyStep(items, boundsOf(scope), step);
    const words = (/** @type {string} */ start) => (step === 'hour' ? html`<time datetime=${start}>${HOURS.format(new Date(start))}</time>` : dayWords(start));
    return steps.length === 0 ? html`<p>Nothing happened in this time.</p>` : html`
      <audience-chart kind="activity" label="Interactions over time; the table below has the same figures" .figures=${steps}></audience-chart>
      ${asTable('activity', html`<th scope="col">${step === 'hour' ? 'Hour (UTC)' : 'Day'}</th><th scope="col" class="number">Interactions</th>`,
        steps.filter(({ total }) => total > 0).toReversed().map(({ start, total }) => html`<tr><th scope="row">${words(start)}</th><td class="number">${numberWords(total)}</td></tr>`))}`;
  },
};

/** By the reader's clock, but of the days of UTC that the rest of the page tells of. @type {import('./audience-part.js').Part} */
export const WEEK = {
  figure: 'heatmap',
  title: 'Hours of the week',
  parameters(scope) {
    const { from, to } = boundsOf(scope);
    return { from: from && `${from}T00:00:00Z`, to: to && `${to}T23:59:59.999Z`, ...filterOf(scope), offset: offsetOfReader() };
  },
  draw: (/** @type {import('./audience-documents.js').WeekAnswer} */ { days, peak }) => html`
    ${peak ? html`<p>Most happens on ${WEEKDAYS[peak.weekday - 1]}s from ${hourWords(peak.hour)}, by your clock.</p>` : html`<p>Nothing happened in this time.</p>`}
    <audience-chart kind="week" label="Interactions by weekday and hour; the table below has the same figures" .figures=${days.map(({ hours }) => hours)}></audience-chart>
    ${asTable('heatmap', html`<th scope="col">Day</th>${days[0].hours.map((count, hour) => html`<th scope="col" class="number">${hour}</th>`)}`,
      days.map(({ weekday, hours }) => html`<tr><th scope="row">${WEEKDAYS[weekday - 1]}</th>${hours.map((count) => html`<td class="number">${numberWords(count)}</td>`)}</tr>`))}`,
};
