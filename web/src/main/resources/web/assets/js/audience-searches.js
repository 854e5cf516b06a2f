// @ts-check
import { html } from 'lit';
import { progressBar } from './audience-headlines.js';
import { ORIGINS, parametersOf } from './audience-scope.js';
import { inPlace } from './audience-tables.js';
import { percentWords, positionWords, searchWords } from './audience-words.js';
import { numberWords } from './film-words.js';

/** What the page has room for; the file has more. */
const MAX_QUERIES = 10;

/** @type {import('./audience-part.js').Part} */
export const SEARCHES = {
  figure: 'queries',
  title: 'What they search for',
  parameters: parametersOf,
  draw: (/** @type {import('./audience-documents.js').QueriesAnswer} */ queries, { origin }) => (queries.searches === 0
    ? html`<p>Nobody searched in this time${origin ? ', as far as this filter goes: searches seldom say that they came from a list' : ''}.</p>`
    : html`<p>${searchWords(queries.searches)}. ${queries.without_results_rate === undefined ? '' : `${percentWords(queries.without_results_rate)} found nothing. `}
        ${queries.click_through_rate === undefined ? '' : `After ${percentWords(queries.click_through_rate)} a film was clicked`}${queries.mean_clicked_position === undefined ? '.' : `, at place ${positionWords(queries.mean_clicked_position)} on average.`}</p>
      ${inPlace('queries', html`<table><thead><tr><th scope="col">Search</th><th scope="col" class="number">Times</th><th scope="col" class="number">Clicked</th><th scope="col" class="number">Mean place</th></tr></thead>
        <tbody>${queries.top.slice(0, MAX_QUERIES).map((line) => html`<tr><th scope="row">${line.query}</th><td class="number">${numberWords(line.searches)}</td>
          <td class="number">${share(line.click_through_rate)}</td><td class="number">${positionWords(line.mean_clicked_position)}</td></tr>`)}</tbody></table>`)}
      <h3 id="without-results" class="audience-subtitle">That found nothing</h3>
      ${queries.top_without_results.length === 0 ? html`<p>Every search found something.</p>` : inPlace('without-results', html`<table>
        <thead><tr><th scope="col">Search</th><th scope="col" class="number">Times without results</th></tr></thead>
        <tbody>${queries.top_without_results.slice(0, MAX_QUERIES).map((line) => html`<tr><th scope="row">${line.query}</th><td class="number">${numberWords(line.without_results)}</td></tr>`)}</tbody></table>`)}
      ${queries.missed_at_most ? html`<p class="audience-note">There are so many different searches that a number can be too low by ${numberWords(queries.missed_at_most)} at most.</p>` : ''}`),
};

/** @type {import('./audience-part.js').Part} */
export const CLICKS = {
  figure: 'clicks',
  title: 'Clicks by list',
  parameters: parametersOf,
  draw: (/** @type {import('./audience-documents.js').ClicksAnswer} */ { items }) => (items.length === 0
    ? html`<p>No list was seen to show films in this time.</p>`
    : inPlace('clicks', html`<table class="clicks"><thead><tr><th scope="col">List</th><th scope="col" class="number">Shown</th><th scope="col" class="number">Clicked</th>
        <th scope="col" class="number">Share</th><th scope="col"><span class="unseen">Share, drawn</span></th><th scope="col" class="number">Mean place</th></tr></thead>
      <tbody>${items.map((list) => html`<tr><th scope="row">${ORIGINS.get(list.origin ?? '')?.[0] ?? 'Not told'}</th><td class="number">${numberWords(list.shown)}</td><td class="number">${numberWords(list.clicked)}</td>
        <td class="number">${share(list.click_through_rate)}</td><td>${list.click_through_rate === undefined ? '' : progressBar(list.click_through_rate)}</td><td class="number">${positionWords(list.mean_clicked_position)}</td></tr>`)}</tbody></table>`)),
};

/** @param {number | undefined} rate */
const share = (rate) => (rate === undefined ? '–' : percentWords(rate));
