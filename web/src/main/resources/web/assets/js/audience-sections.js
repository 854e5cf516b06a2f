// @ts-check
import { html } from 'lit';
import './audience-chart.js';
import { progressBar } from './audience-headlines.js';
import { actionName, hourWords, percentWords, WEEKDAYS } from './audience-words.js';
import { boundsOf } from './date-range.js';
import { emptyHouse, lostTicket } from './drawings.js';
import { filmAddress } from './film-card.js';
import { capitalised, countWords, numberWords } from './film-words.js';
import { keepOperatorKey, operatorKey } from './operator-key.js';

const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const HOURS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** @typedef {import('./date-range.js').DateRange} DateRange */

/**
 * A table that need not be read to understand the drawing above it.
 *
 * @param {string} labelledBy @param {unknown} head @param {unknown} rows
 */
const asTable = (labelledBy, head, rows) => html`<details><summary>The same as a table</summary>
  <div class="table-place" role="region" aria-labelledby=${labelledBy} tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></details>`;

/** A file for spreadsheets; a link cannot send a key. @param {string} table @param {DateRange} range */
function asFile(table, range) {
  const bounds = Object.entries(boundsOf(range)).filter(([, day]) => day);
  return operatorKey() ? '' : html`<a class="audience-file" href="/api/analytics/${table}.csv?${new URLSearchParams(bounds)}" download>CSV<span class="unseen"> file of this table</span></a>`;
}

/** @param {import('./documents.js').UserMetrics} people @param {DateRange} range */
export function actions({ action_distribution: distribution, total_sessions: total }, range) {
  const told = Object.entries(distribution).sort(([, one], [, other]) => other - one);
  return html`<section aria-labelledby="actions"><h2 id="actions" class="section-title">What they do</h2>
    <audience-chart kind="actions" label="How often each action was done; the table below has the same figures" .figures=${told}></audience-chart>
    ${asTable('actions', html`<th scope="col">Action</th><th scope="col" class="number">Times</th><th scope="col" class="number">Share</th>`,
      told.map(([action, count]) => html`<tr><th scope="row">${actionName(action)}</th><td class="number">${numberWords(count)}</td><td class="number">${percentWords(count / total)}</td></tr>`))}
    ${asFile('user-behavior', range)}</section>`;
}

/** @param {import('./documents.js').UserMetrics} people @param {DateRange} range */
export function viewed({ most_viewed: films }, range) {
  const most = films[0]?.views ?? 1;
  return html`<section aria-labelledby="viewed"><h2 id="viewed" class="section-title">Most viewed films</h2>
    ${films.length === 0 ? html`<p>No film was viewed in this time.</p>` : html`<div class="table-place" role="region" aria-labelledby="viewed" tabindex="0"><table class="films-viewed">
      <thead><tr><th scope="col">Film</th><th scope="col"><span class="unseen">Beside the most viewed</span></th><th scope="col" class="number">Views</th></tr></thead>
      <tbody>${films.map((film) => html`<tr><th scope="row">${filmName(film)}</th><td>${progressBar(film.views / most)}</td><td class="number">${numberWords(film.views)}</td></tr>`)}</tbody></table></div>
    ${asFile('user-behavior', range)}`}</section>`;
}

/** @param {{movie_id: string, title?: string, release_year?: number}} film */
const filmName = (film) => (film.title === undefined
  ? html`${film.movie_id} <span class="audience-note">not in the catalogue</span>`
  : html`<a href=${filmAddress(/** @type {import('./documents.js').Movie} */ (film))}>${film.title}</a> ${film.release_year ? html`<span class="audience-note">${film.release_year}</span>` : ''}`);

/** @param {{start: string, total: number}[]} steps @param {DateRange} range */
export function activity(steps, range) {
  const hourly = steps.length > 1 && Date.parse(steps[1].start) - Date.parse(steps[0].start) < 24 * 60 * 60 * 1000;
  const words = hourly ? HOURS : DAYS;
  const busy = steps.filter(({ total }) => total > 0).toReversed();
  return html`<section aria-labelledby="activity"><h2 id="activity" class="section-title">When they came</h2>
    <audience-chart kind="activity" label="Interactions over time; the table below has the same figures" .figures=${steps}></audience-chart>
    ${asTable('activity', html`<th scope="col">${hourly ? 'Hour (UTC)' : 'Day'}</th><th scope="col" class="number">Interactions</th>`,
      busy.map(({ start, total }) => html`<tr><th scope="row"><time datetime=${start}>${words.format(new Date(start))}</time></th><td class="number">${numberWords(total)}</td></tr>`))}
    ${asFile('activity', range)}</section>`;
}

/** @param {import('./documents.js').WeekAnswer} answer @param {DateRange} range */
export const week = ({ days, peak }, range) => html`<section aria-labelledby="week"><h2 id="week" class="section-title">Hours of the week</h2>
    ${peak ? html`<p>Most happens on ${WEEKDAYS[peak.weekday - 1]}s from ${hourWords(peak.hour)}, by your clock.</p>` : ''}
    <audience-chart kind="week" label="Interactions by weekday and hour; the table below has the same figures" .figures=${days.map(({ hours }) => hours)}></audience-chart>
    ${asTable('week', html`<th scope="col">Day</th>${days[0].hours.map((count, hour) => html`<th scope="col" class="number">${hour}</th>`)}`,
      days.map(({ weekday, hours }) => html`<tr><th scope="row">${WEEKDAYS[weekday - 1]}</th>${hours.map((count) => html`<td class="number">${numberWords(count)}</td>`)}</tr>`))}
    ${asFile('heatmap', range)}</section>`;

/** @param {import('./documents.js').TrendingFilm[]} films */
export const trending = (films) => html`<section aria-labelledby="trending"><h2 id="trending" class="section-title">Rising in the last 24 hours</h2>
  ${films.length === 0 ? html`<p>No film is viewed more than usual.</p>` : html`<ol class="rising">${films.map((film) => html`<li>
    <h3>${filmName(film)}</h3><p>${capitalised(film.reason)}.${film.sentiment?.positive_ratio === undefined ? ''
      : ` ${percentWords(film.sentiment.positive_ratio)} of ${countWords(film.sentiment.total_reviews, 'review')} are Good.`}</p></li>`)}</ol>`}</section>`;

/** @param {import('./documents.js').SentimentTrend} trend */
export function sentiment(trend) {
  const days = trend.days.filter((day) => day.positive_ratio !== undefined);
  return days.length < 2 ? '' : html`<section aria-labelledby="sentiment"><h2 id="sentiment" class="section-title">How the feeling moves</h2>
    <p>${trend.positive_ratio === undefined ? '' : `${percentWords(trend.positive_ratio)} of the reviews that could be judged are Good.`}</p>
    <audience-chart kind="feeling" label="The share of Good reviews day by day; the table below has the same figures" .figures=${days}></audience-chart>
    ${asTable('sentiment', html`<th scope="col">Day</th><th scope="col" class="number">Reviews</th><th scope="col" class="number">Good</th>`,
      days.toReversed().map((day) => html`<tr><th scope="row"><time datetime=${day.day}>${DAYS.format(new Date(day.day))}</time></th>
        <td class="number">${numberWords(day.total_reviews)}</td><td class="number">${percentWords(day.positive_ratio ?? 0)}</td></tr>`))}</section>`;
}

export const nothingYet = html`<div class="notice">${emptyHouse}<p class="notice-lead">No events yet.</p>
  <p>Send them with <code>POST /api/events</code>, or bring in a file with <code>./marquee import-events FILE</code>.</p></div>`;

/** @param {() => void} showAll */
export const nothingThen = (showAll) => html`<div class="notice">${emptyHouse}<p class="notice-lead">Nothing happened in this time.</p>
  <p><button type="button" class="plain-button" @click=${showAll}>Show all time</button></p></div>`;

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
