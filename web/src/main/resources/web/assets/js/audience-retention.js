// @ts-check
import { html } from 'lit';
import { parametersOf } from './audience-scope.js';
import { inPlace } from './audience-tables.js';
import { dayWords, wholePercent } from './audience-words.js';
import { numberWords } from './film-words.js';

/** As much as can be read on a page; the file has all. */
const MAX_COHORTS = 12;
const MAX_WEEKS = 12;
/** Steps of heat, as the style sheet has them. */
const HEATS = 10;

/** @type {import('./audience-part.js').Part} */
export const RETENTION = {
  figure: 'retention',
  title: 'Who comes back',
  parameters: parametersOf,
  draw(/** @type {import('./audience-documents.js').RetentionAnswer} */ { cohorts }) {
    const latest = cohorts.slice(-MAX_COHORTS).toReversed();
    const weeks = Math.min(MAX_WEEKS + 1, Math.max(0, ...latest.map((cohort) => cohort.weeks.length)));
    const later = Array.from({ length: Math.max(0, weeks - 1) }, (nothing, place) => place + 1);
    return latest.length === 0 ? html`<p>Nobody was new in this time.</p>` : html`
      <p>Of those who first came in a week, the share that was active in the weeks after; beneath it, how many.
        ${cohorts.length > MAX_COHORTS ? `Shown are the latest ${MAX_COHORTS} of ${numberWords(cohorts.length)} weeks; the file has all.` : ''}</p>
      ${later.length === 0 ? html`<p>The week after has not begun.</p>` : ''}
      ${inPlace('retention', html`<table class="retention"><thead><tr><th scope="col">First week</th><th scope="col" class="number">Accounts</th>
        ${later.map((week) => html`<th scope="col" class="number">${week === 1 ? 'Week 1' : week}<span class="unseen">${week === 1 ? '' : ' weeks'} later</span></th>`)}</tr></thead>
        <tbody>${latest.map((cohort) => html`<tr><th scope="row">${dayWords(cohort.first_week)}</th><td class="number">${numberWords(cohort.accounts)}</td>
          ${later.map((week) => cell(cohort.weeks[week]))}</tr>`)}</tbody></table>`)}`;
  },
};

/** @param {import('./audience-documents.js').RetainedWeek | undefined} week absent as long as it has not begun */
const cell = (week) => (week === undefined ? html`<td></td>`
  : html`<td class="number heat" data-heat=${Math.ceil(HEATS * week.share)}>${wholePercent(week.share)} <small>${numberWords(week.active)}</small></td>`);
