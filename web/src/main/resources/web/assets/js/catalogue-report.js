// @ts-check
import { LitElement, html } from 'lit';
import { ApiProblem, loadCatalogue } from './film-api.js';
import { filmAddress } from './film-card.js';
import { capitalised, countWords, gapName, listWords, numberWords, sourceName } from './film-words.js';
import { emptyCatalogue, somethingBroke } from './notices.js';
import { addressOf } from './search-address.js';

const TIMES = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

const OUTCOMES = { complete: 'All files were read to their end.', failed: 'Not everything could be read or stored.', cancelled: 'It was stopped; what was taken is kept.' };

/** @param {string} time of our documents */
const timeWords = (time) => html`<time datetime=${time}>${TIMES.format(new Date(time))}</time>`;

/** `<catalogue-report>`: what films lack, where they come from, which may be there twice, and what the last import brought. */
export class CatalogueReport extends LitElement {
  static properties = {
    answer: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./documents.js').CatalogueAnswer | undefined} */
    this.answer = undefined;
    /** @type {ApiProblem | undefined} */
    this.problem = undefined;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this.problem = undefined;
    try {
      this.answer = await loadCatalogue();
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.problem = failure;
    }
  }

  render() {
    const { answer, problem } = this;
    return html`<h1 class="report-title">The catalogue</h1>
      <p class="report-lead" role="status">${problem ? '' : answer ? html`${countWords(answer.films, 'film')}, counted ${timeWords(answer.counted_at)}.` : 'Counting the films…'}</p>
      ${problem ? somethingBroke(problem, () => this.#load()) : answer ? html`
        ${answer.films ? html`${gaps(answer)}${sources(answer)}${duplicates(answer.duplicates)}` : emptyCatalogue}${lastImport(answer.last_import)}` : ''}`;
  }
}

/** @param {import('./documents.js').CatalogueAnswer} answer */
const gaps = ({ films, missing }) => html`<section aria-labelledby="gaps"><h2 id="gaps" class="section-title">How much is known</h2>
  <ul class="gaps">${Object.entries(missing).map(([gap, lacking]) => html`<li>
    <span class="gap-name">${gapName(gap)}</span>
    <span class="gap-share" aria-hidden="true"><svg viewBox="0 0 100 1" preserveAspectRatio="none"><rect width=${100 * (1 - lacking / films)} height="1"></rect></svg></span>
    <span class="gap-words">${lacking
      ? html`<a href=${addressOf({ missing: gap })}>${numberWords(lacking)} without<span class="unseen"> ${gapName(gap).toLowerCase()}</span></a> <span class="gap-percent">${PERCENT.format(lacking / films)}</span>`
      : 'of all films'}</span></li>`)}</ul></section>`;

/** @param {import('./documents.js').CatalogueAnswer} answer */
const sources = ({ sources: told }) => html`<section aria-labelledby="sources"><h2 id="sources" class="section-title">Where they come from</h2>
  <ul class="sources-list">${told.map(({ value, count }) => html`<li><a href=${addressOf({ source: value })}>${capitalised(sourceName(value))}</a>
    <span class="report-count">${countWords(count, 'film')}</span></li>`)}</ul></section>`;

/** @param {import('./documents.js').CatalogueAnswer['duplicates']} duplicates */
const duplicates = ({ groups, items }) => html`<section aria-labelledby="twice"><h2 id="twice" class="section-title">Perhaps there twice</h2>
  ${groups === 0 ? html`<p>No two films share a title and a year.</p>` : html`
    <p class="report-words">${groups === 1 ? 'One title and year is' : `${numberWords(groups)} titles and years are`} shared by several films. They may be one film that its sources
      tell of differently, or films that happen to be called alike.${groups > items.length ? ` The first ${items.length}:` : ''}</p>
    <ul class="twins">${items.map(({ title, release_year: year, films }) => html`<li><h3>${title} <span class="report-count">${year}</span></h3>
      <ul>${films.map((film) => html`<li><a href=${filmAddress(film)}>${film.title}</a> <span class="report-count">${filmSigns(film)}</span></li>`)}</ul></li>`)}</ul>`}
</section>`;

/** What tells films of one title apart. @param {import('./documents.js').Movie} film */
function filmSigns({ movie_id: id, directors = [], sources: told = [] }) {
  const by = directors.length ? `by ${listWords(directors)}` : 'no director known';
  return `${by}, from ${listWords(told.map(sourceName))} (${id})`;
}

/** @param {import('./documents.js').LastImport} [ended] */
const lastImport = (ended) => html`<section aria-labelledby="last-import"><h2 id="last-import" class="section-title">The last import</h2>
  ${!ended ? html`<p>Nothing was imported yet.</p>` : html`
    <p class="report-words">It ended ${timeWords(ended.ended_at)}. ${OUTCOMES[ended.outcome]}
      ${countWords(ended.created, 'new film')}, ${numberWords(ended.changed)} changed, ${numberWords(ended.unchanged)} as before.</p>
    <div class="table-place" role="region" aria-labelledby="last-import" tabindex="0"><table>
      <thead><tr><th scope="col">File</th><th scope="col">Kind</th><th scope="col">Rows</th><th scope="col">Taken</th><th scope="col">Broken</th><th scope="col">Passed over</th></tr></thead>
      <tbody>${ended.files.map((file) => html`<tr><th scope="row">${file.file}</th><td>${file.format}</td>
        ${[file.rows, file.taken, file.broken, file.passed_over].map((count) => html`<td class="number">${numberWords(count)}</td>`)}</tr>`)}</tbody></table></div>`}
</section>`;

customElements.define('catalogue-report', CatalogueReport);
