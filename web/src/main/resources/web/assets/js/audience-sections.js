// @ts-check
import { html } from 'lit';
import './audience-chart.js';
import { changeWords, progressBar } from './audience-headlines.js';
import { isFiltered, parametersOf } from './audience-scope.js';
import { asFile, asTable, inPlace } from './audience-tables.js';
import { actionName, dayWords, percentWords } from './audience-words.js';
import { lengthOf } from './date-range.js';
import { filmAddress } from './film-card.js';
import { capitalised, countWords, numberWords } from './film-words.js';

/** @typedef {import('./audience-scope.js').Scope} Scope */

/** The sections that come with the dashboard's figures. */

/** @param {import('./documents.js').DashboardAnswer} dashboard @param {Scope} scope */
export function actions({ user_metrics: people, changes }, scope) {
  const told = Object.entries(people.action_distribution).sort(([, one], [, other]) => other - one);
  const days = lengthOf(scope);
  const change = (/** @type {string} */ action) => changes?.actions?.[action];
  return html`<section aria-labelledby="actions"><h2 id="actions" class="section-title">What they do</h2>
    <audience-chart kind="actions" label="How often each action was done; the table below has the same figures" .figures=${told}></audience-chart>
    ${asTable('actions', html`<th scope="col">Action</th><th scope="col" class="number">Times</th><th scope="col" class="number">Share</th>${changes?.actions ? html`<th scope="col">Change</th>` : ''}`,
      told.map(([action, count]) => html`<tr><th scope="row">${actionName(action)}</th><td class="number">${numberWords(count)}</td><td class="number">${percentWords(count / people.total_sessions)}</td>
        ${changes?.actions ? html`<td>${changeWords(change(action), days)}</td>` : ''}</tr>`))}
    ${asFile('user-behavior', 'What they do', parametersOf(scope))}</section>`;
}

/** @param {import('./documents.js').UserMetrics} people @param {Scope} scope */
export function viewed({ most_viewed: films }, scope) {
  const most = films[0]?.views ?? 1;
  return html`<section aria-labelledby="viewed"><h2 id="viewed" class="section-title">Most viewed films</h2>
    ${films.length === 0 ? html`<p>No film was viewed in this time.</p>` : html`${inPlace('viewed', html`<table class="films-viewed">
      <thead><tr><th scope="col">Film</th><th scope="col"><span class="unseen">Beside the most viewed</span></th><th scope="col" class="number">Views</th></tr></thead>
      <tbody>${films.map((film) => html`<tr><th scope="row">${filmName(film)}</th><td>${progressBar(film.views / most)}</td><td class="number">${numberWords(film.views)}</td></tr>`)}</tbody></table>`)}
    ${asFile('user-behavior', 'Most viewed films', parametersOf(scope))}`}</section>`;
}

/** @param {{movie_id: string, title?: string, release_year?: number}} film */
const filmName = (film) => (film.title === undefined
  ? html`${film.movie_id} <span class="audience-note">not in the catalogue</span>`
  : html`<a href=${filmAddress(/** @type {import('./documents.js').Movie} */ (film))}>${film.title}</a> ${film.release_year ? html`<span class="audience-note">${film.release_year}</span>` : ''}`);

/** @param {Scope} scope @param {string} words */
const unfiltered = (scope, words) => (isFiltered(scope) ? html`<p class="audience-note">${words}</p>` : '');

/** @param {import('./documents.js').TrendingFilm[]} films @param {Scope} scope */
export const trending = (films, scope) => html`<section aria-labelledby="trending"><h2 id="trending" class="section-title">Rising in the last 24 hours</h2>
  ${unfiltered(scope, 'Of everybody: this section does not follow the filter.')}
  ${films.length === 0 ? html`<p>No film is viewed more than usual.</p>` : html`<ol class="rising">${films.map((film) => html`<li>
    <h3><span class="trend-up" aria-hidden="true">▲</span> ${filmName(film)}</h3><p>${capitalised(film.reason)}.${film.sentiment?.positive_ratio === undefined ? ''
      : ` ${percentWords(film.sentiment.positive_ratio)} of ${countWords(film.sentiment.total_reviews, 'review')} are Good.`}</p></li>`)}</ol>
    ${asFile('trending', 'Rising in the last 24 hours', {})}`}</section>`;

const TRENDS = { improving: 'It is getting better.', declining: 'It is getting worse.', stable: 'It stays about the same.', insufficient_data: '' };

/** @param {import('./documents.js').SentimentTrend} trend @param {Scope} scope */
export function sentiment(trend, scope) {
  const days = trend.days.filter((day) => day.positive_ratio !== undefined);
  return html`<section aria-labelledby="sentiment"><h2 id="sentiment" class="section-title">How the feeling moves</h2>
    ${unfiltered(scope, 'Of all reviews: this section does not follow the filter.')}
    ${days.length === 0 ? html`<p>No review of this time was judged.</p>` : html`
      <p>${trend.positive_ratio === undefined ? '' : `${percentWords(trend.positive_ratio)} of the reviews that could be judged are Good. `}${TRENDS[trend.trend]}</p>
      <audience-chart kind="feeling" label="The share of Good reviews day by day; the table below has the same figures" .figures=${days}></audience-chart>
      ${asTable('sentiment', html`<th scope="col">Day</th><th scope="col" class="number">Reviews</th><th scope="col" class="number">Good</th>`,
        days.toReversed().map((day) => html`<tr><th scope="row">${dayWords(day.day)}</th>
          <td class="number">${numberWords(day.total_reviews)}</td><td class="number">${percentWords(day.positive_ratio ?? 0)}</td></tr>`))}`}</section>`;
}
