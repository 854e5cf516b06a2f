// @ts-check
import { LitElement, html } from 'lit';
import { loadFilmAnalytics } from './film-api.js';
import { numberWords } from './film-words.js';

/** The longest time the server looks back. */
const DAYS = 3650;

const DATES = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent' });

const TRENDS = { improving: 'The feeling is improving.', declining: 'The feeling is declining.', stable: 'The feeling is stable.',
  insufficient_data: 'There are reviews of too few days to tell where it goes.' };

/** @typedef {import('./documents.js').FeelingDay} FeelingDay */

/** `<film-feeling movie="tmdb-27205">`: how the feeling about a film moved, as a drawing and as a table. Shows nothing where nobody wrote. */
export class FilmFeeling extends LitElement {
  static properties = {
    movie: {},
    trend: { state: true },
  };

  constructor() {
    super();
    this.movie = '';
    /** @type {import('./documents.js').SentimentTrend | undefined} */
    this.trend = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('movie') && this.movie) {
      this.#load(this.movie);
    }
  }

  /** @param {string} movie */
  async #load(movie) {
    const answer = await loadFilmAnalytics(movie, DAYS).catch(() => undefined);
    if (movie === this.movie) {
      this.trend = answer?.sentiment_trend;
    }
  }

  /** @param {Map<string, unknown>} changes */
  async updated(changes) {
    const place = /** @type {HTMLElement | null} */ (this.querySelector('.feeling-chart'));
    if (changes.has('trend') && place && this.trend) {
      const { drawFeeling } = await import('./feeling-chart.js');
      drawFeeling(place, judgedDays(this.trend.days));
    }
  }

  render() {
    const { trend } = this;
    const days = judgedDays(trend?.days ?? []);
    if (!trend || days.length < 2) {
      return '';
    }
    return html`<section aria-labelledby="feeling" class="feeling">
      <h2 id="feeling" class="section-title">How the feeling moves</h2>
      <p>${TRENDS[trend.trend]} ${trend.positive_ratio === undefined ? '' : `${PERCENT.format(trend.positive_ratio)} of all reviews are Good.`}</p>
      <div class="feeling-chart" role="img" aria-label="The share of Good reviews day by day; the table below has the same figures"></div>
      <details><summary>The same as a table</summary>
        <div class="table-place" role="region" aria-labelledby="feeling" tabindex="0"><table>
          <thead><tr><th scope="col">Day</th><th scope="col" class="number">Reviews</th><th scope="col" class="number">Good</th><th scope="col" class="number">Likely between</th></tr></thead>
          <tbody>${days.toReversed().map(dayRow)}</tbody></table></div></details>
    </section>`;
  }
}

/** @param {FeelingDay[]} days */
const judgedDays = (days) => days.filter((day) => day.positive_ratio !== undefined);

/** @param {FeelingDay} day */
const dayRow = (day) => html`<tr><th scope="row"><time datetime=${day.day}>${DATES.format(new Date(day.day))}</time></th>
  <td class="number">${numberWords(day.total_reviews)}</td><td class="number">${PERCENT.format(day.positive_ratio ?? 0)}</td>
  <td class="number">${PERCENT.format(day.low ?? 0)} and ${PERCENT.format(day.high ?? 1)}</td></tr>`;

customElements.define('film-feeling', FilmFeeling);
