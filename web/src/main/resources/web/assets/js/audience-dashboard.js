// @ts-check
import { LitElement, html } from 'lit';
import { addressOfStream, ApiProblem, loadActivity, loadDashboard, loadWeek } from './film-api.js';
import { numberWords } from './film-words.js';
import { somethingBroke } from './notices.js';
import { headlines } from './audience-headlines.js';
import { actions, activity, keyAsked, nothingYet, nothingThen, sentiment, trending, viewed, week } from './audience-sections.js';
import { offsetOfReader } from './audience-words.js';
import { addressOfRange, boundsOf, CHOICES, lengthOf, rangeOf } from './date-range.js';
import { everyStep } from './time-steps.js';

const TIMES = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const UNAUTHORIZED = 401;
/** Of a shorter time the hours are shown, of a longer one the days. */
const MAX_DAYS_BY_HOUR = 3;
const USUAL_INTERVAL_MS = 30_000;
/** After which visits that were still being counted are asked for again. */
const COUNTING_MS = 3_000;

/**
 * @typedef {object} Figures
 * @property {import('./documents.js').DashboardAnswer} dashboard
 * @property {{start: string, total: number}[]} steps without gaps
 * @property {import('./documents.js').WeekAnswer} week
 * @property {Date} at
 */

/**
 * `<audience-dashboard>`: what the audience does. While anybody looks the server sends the headlines and lists as they change; the charts, and
 * all of it where no stream is to be had, are asked for anew every so many milliseconds (as the page was told).
 */
export class AudienceDashboard extends LitElement {
  static properties = {
    range: { state: true },
    figures: { state: true },
    problem: { state: true },
    said: { state: true },
    automatic: { state: true },
    live: { state: true },
  };

  /** @type {number | undefined} */
  #timer;
  /** @type {AbortController | undefined} */
  #asking;
  /** @type {EventSource | undefined} */
  #stream;
  #interval = Number(document.documentElement.dataset.refreshMs) || USUAL_INTERVAL_MS;

  constructor() {
    super();
    /** @type {import('./date-range.js').DateRange} */
    this.range = {};
    /** @type {Figures | undefined} */
    this.figures = undefined;
    /** @type {ApiProblem | undefined} */
    this.problem = undefined;
    this.said = '';
    this.automatic = true;
    this.live = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.range = rangeOf(location.search);
    window.addEventListener('popstate', this.#onAddress);
    document.addEventListener('visibilitychange', this.#listen);
    this.#timer = window.setInterval(() => this.#tick(), this.#interval);
    this.#load('Asking for the figures…');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#onAddress);
    document.removeEventListener('visibilitychange', this.#listen);
    this.#hangUp();
    window.clearInterval(this.#timer);
    this.#asking?.abort();
  }

  #onAddress = () => {
    this.range = rangeOf(location.search);
    this.#load('Asking for the figures…');
  };

  /** Begins to listen for the range that is shown, or stops where nobody looks. */
  #listen = () => {
    this.#hangUp();
    if (!this.isConnected || !this.automatic || document.hidden || !this.figures) {
      return;
    }
    this.#stream = new EventSource(addressOfStream(boundsOf(this.range)));
    this.#stream.addEventListener('open', () => { this.live = true; });
    this.#stream.addEventListener('error', () => { this.live = false; });
    this.#stream.addEventListener('figures', ({ data }) => {
      if (this.figures && !this.#asking) {
        this.figures = { ...this.figures, dashboard: JSON.parse(data), at: new Date() };
      }
    });
  };

  #hangUp() {
    this.#stream?.close();
    this.#stream = undefined;
    this.live = false;
  }

  #tick() {
    if (this.automatic && !document.hidden && !this.#asking) {
      this.#load('');
    }
  }

  /** @param {import('./date-range.js').DateRange} range */
  #choose(range) {
    history.pushState(null, '', addressOfRange(range));
    this.range = range;
    this.#load('Asking for the figures…');
  }

  /** @param {string} said meanwhile, to readers who do not see the page */
  async #load(said) {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.said = said;
    try {
      this.figures = await figuresOf(this.range, asking.signal);
      this.problem = undefined;
    } catch (failure) {
      if (asking.signal.aborted) {
        return;
      }
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.problem = failure;
    }
    this.said = said && !this.problem ? 'The figures are there.' : '';
    this.#asking = undefined;
    if (said && !this.problem) {
      this.#listen();
    }
    if (!this.problem && this.figures?.dashboard.user_metrics.sessions === undefined) {
      window.setTimeout(() => this.#tick(), COUNTING_MS);
    }
  }

  render() {
    return html`<div class="audience-head"><h1 class="audience-title">The audience</h1>${this.#refreshing()}</div>
      <div class="audience-tools">${this.#ranges()}</div>
      <p class="unseen" role="status">${this.said}</p>
      ${this.problem ? this.#trouble(this.problem) : this.figures ? this.#figures(this.figures) : html`<p class="audience-lead">Asking for the figures…</p>`}`;
  }

  #ranges() {
    const { from, to } = boundsOf(this.range);
    const custom = Boolean(this.range.from || this.range.to);
    return html`<div class="audience-ranges" role="group" aria-label="Of which time">
        ${CHOICES.map(({ days, words }) => html`<button type="button" class="chip" aria-pressed=${!custom && this.range.days === days} @click=${() => this.#choose({ days })}>${words}</button>`)}</div>
      <form class="audience-dates" @submit=${this.#onDates}>
        <label>From <input type="date" name="from" min="1970-01-01" .value=${from ?? ''}></label>
        <label>to <input type="date" name="to" min="1970-01-01" .value=${to ?? ''}></label>
        <button type="submit" class="plain-button">Show</button></form>`;
  }

  #refreshing() {
    return html`<div class="audience-refresh">
      <button type="button" class="plain-button" @click=${() => this.#load('Asking for the figures…')}>Refresh</button>
      <label><input type="checkbox" .checked=${this.automatic} @change=${(/** @type {{target: HTMLInputElement}} */ { target }) => { this.automatic = target.checked; this.#listen(); }}> ${this.live ? 'live' : `every ${numberWords(this.#interval / 1000)} seconds`}</label>
      ${this.figures ? html`<span class="audience-time">as of ${TIMES.format(this.figures.at)}</span>` : ''}</div>`;
  }

  /** @param {SubmitEvent} event */
  #onDates(event) {
    event.preventDefault();
    const dates = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.#choose(rangeOf(`?from=${dates.get('from')}&to=${dates.get('to')}`));
  }

  /** @param {ApiProblem} problem */
  #trouble(problem) {
    const again = () => this.#load('Asking for the figures…');
    return problem.status === UNAUTHORIZED ? keyAsked(again) : somethingBroke(problem, again);
  }

  /** @param {Figures} figures */
  #figures({ dashboard, steps, week: hours }) {
    if (dashboard.recorded_events === 0) {
      return nothingYet;
    }
    const empty = dashboard.user_metrics.total_sessions === 0;
    return html`${headlines(dashboard, lengthOf(this.range))}
      ${empty ? nothingThen(() => this.#choose({})) : html`<div class="audience-sections">
        ${actions(dashboard.user_metrics, this.range)}${viewed(dashboard.user_metrics, this.range)}${activity(steps, this.range)}${week(hours, this.range)}</div>`}
      ${trending(dashboard.trending_content)}${sentiment(dashboard.sentiment_trend)}`;
  }
}

/**
 * @param {import('./date-range.js').DateRange} range
 * @param {AbortSignal} signal
 * @returns {Promise<Figures>}
 */
async function figuresOf(range, signal) {
  const bounds = boundsOf(range);
  const step = (lengthOf(range) ?? Infinity) <= MAX_DAYS_BY_HOUR ? 'hour' : 'day';
  const moments = { from: bounds.from && `${bounds.from}T00:00:00Z`, to: bounds.to && `${bounds.to}T23:59:59.999Z` };
  const [dashboard, times, hours] = await Promise.all([
    loadDashboard(bounds, signal),
    loadActivity({ ...bounds, step }, signal),
    loadWeek({ ...moments, offset: offsetOfReader() }, signal),
  ]);
  return { dashboard, steps: everyStep(times.items, bounds, step), week: hours, at: new Date() };
}

customElements.define('audience-dashboard', AudienceDashboard);
