// @ts-check
import { html, svg } from 'lit';
import { countWords, numberWords } from './film-words.js';
import { isFiltered } from './audience-scope.js';
import { percentWords, signedPercent } from './audience-words.js';
import { lengthOf } from './date-range.js';

const SCORE = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const COUNTING = 'the visits are being counted';

/** Changes too small to be told. */
const SAME_WITHIN = 0.005;

/**
 * The four figures to see first.
 *
 * @param {import('./documents.js').DashboardAnswer} dashboard
 * @param {import('./audience-scope.js').Scope} scope
 */
export function headlines({ user_metrics: people, content_health: health, changes = {} }, scope) {
  const days = lengthOf(scope);
  const error = people.unique_users_relative_error;
  return html`<section aria-label="In brief"><ul class="headlines">
    ${headline('Total Sessions', numberWords(people.total_sessions),
      people.sessions === undefined ? `interactions; ${COUNTING}` : `interactions in ${countWords(people.sessions, 'visit').toLowerCase()}`, changes.total_sessions, days)}
    ${headline('Unique Users', numberWords(people.unique_users), error ? `give or take ${percentWords(error)}` : 'counted exactly', changes.unique_users, days)}
    ${headline('Engagement Rate', health.engagement_rate === undefined ? '–' : percentWords(health.engagement_rate),
      health.engagement_rate === undefined ? (people.sessions === undefined ? COUNTING : 'nobody came in this time')
        : 'of visits have a like, comment, share, rating, review or watch', changes.engagement_rate, days, health.engagement_rate)}
    ${headline('Average Sentiment', health.avg_sentiment === undefined ? '–' : SCORE.format(health.avg_sentiment),
      health.avg_sentiment === undefined ? 'no review of this time was judged' : `of ${isFiltered(scope) ? 'all reviews, whatever the filter' : 'reviews'}, from 0 (Bad) to 1 (Good)`, changes.avg_sentiment, days, health.avg_sentiment)}
  </ul></section>`;
}

/**
 * @param {string} name @param {string} figure @param {string} words what it means
 * @param {import('./documents.js').Change | undefined} change @param {number | undefined} days
 * @param {number} [share] 0..1 of a bar, for figures that have a whole
 */
const headline = (name, figure, words, change, days, share) => html`<li class="headline">
  <h2>${name}</h2><p class="headline-figure">${figure}</p>
  ${share === undefined ? '' : progressBar(share)}
  <p class="headline-words">${words}</p>
  ${change && days ? html`<p class="headline-change">${changeWords(change, days)}</p>` : ''}</li>`;

/** Beside the words that say the same. @param {number} share 0..1 */
export const progressBar = (share) => html`<svg class="progress-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${100 * share} height="1"></rect>`}</svg>`;

/** Compares with the time before. @param {import('./documents.js').Change | undefined} change @param {number | undefined} days unknown for all time */
export function changeWords(change, days) {
  if (!change || !days) {
    return '';
  }
  const { before, now, relative } = change;
  const then = days === 1 ? 'the day before' : `the ${numberWords(days)} days before`;
  if (relative === undefined) {
    return now === before ? `as in ${then}` : `none in ${then}`;
  }
  if (Math.abs(relative) < SAME_WITHIN) {
    return html`<span class="trend-same" aria-hidden="true">▬</span> as in ${then}`;
  }
  return relative > 0
    ? html`<span class="trend-up"><span aria-hidden="true">▲</span> ${signedPercent(relative)}</span> on ${then}`
    : html`<span class="trend-down"><span aria-hidden="true">▼</span> ${signedPercent(relative)}</span> on ${then}`;
}
