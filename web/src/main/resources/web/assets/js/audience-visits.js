// @ts-check
import { html } from 'lit';
import './audience-chart.js';
import { parametersOf } from './audience-scope.js';
import { asTable } from './audience-tables.js';
import { dayWords, durationWords, percentWords } from './audience-words.js';
import { countWords, numberWords } from './film-words.js';
import { visitPeriods } from './visit-periods.js';

/** @type {import('./audience-part.js').Part} */
export const VISITS = {
  figure: 'sessions',
  title: 'Visits',
  parameters: parametersOf,
  draw: (/** @type {import('./audience-documents.js').VisitsAnswer} */ visits) => (visits.sessions === 0 ? html`<p>Nobody came in this time.</p>` : html`
    <p>${countWords(visits.sessions, 'visit')} of ${durationWords(visits.mean_length_seconds)} and ${numberWords(Math.round(10 * visits.mean_depth) / 10)} actions on average.
      ${percentWords(visits.bounce_rate)} ended after one action at most; in ${percentWords(visits.engagement_rate)} somebody liked, commented, shared, rated, reviewed or watched.</p>
    ${drawn(visits.days)}
    ${asTable('sessions', html`<th scope="col">Day</th><th scope="col" class="number">Visits</th><th scope="col" class="number">Bounce</th><th scope="col" class="number">Engagement</th><th scope="col" class="number">Mean length</th>`,
      visits.days.toReversed().map((day) => html`<tr><th scope="row">${dayWords(day.day)}</th><td class="number">${numberWords(day.sessions)}</td>
        <td class="number">${percentWords(day.bounce_rate)}</td><td class="number">${percentWords(day.engagement_rate)}</td><td class="number">${durationWords(day.mean_length_seconds)}</td></tr>`))}`),
};

/** @param {import('./audience-documents.js').VisitDay[]} days */
function drawn(days) {
  const { step, periods } = visitPeriods(days);
  return html`<audience-chart kind="visits" label=${`Visits of each ${step}, with the shares that bounced and that were engaged; the table below has the figures of the days`} .figures=${periods}></audience-chart>
    ${step === 'day' ? '' : html`<p class="audience-note">Drawn by the ${step}; the table tells the days.</p>`}`;
}
