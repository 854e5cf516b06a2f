// @ts-check
import { LitElement, html } from 'lit';
import './audience-part.js';
import { figuresOf } from './audience-figures.js';
import { FUNNEL } from './audience-funnel.js';
import { headlines } from './audience-headlines.js';
import { keyAsked, nothingThen, nothingYet } from './audience-notices.js';
import { RETENTION } from './audience-retention.js';
import { addressOfScope, isFiltered, scopeOf } from './audience-scope.js';
import { CLICKS, SEARCHES } from './audience-searches.js';
import { actions, sentiment, trending, viewed } from './audience-sections.js';
import { SUSPECTS } from './audience-suspects.js';
import { ACTIVITY, WEEK } from './audience-times.js';
import { tools } from './audience-tools.js';
import { VISITS } from './audience-visits.js';
import { boundsOf } from './date-range.js';
import { addressOfStream, ApiProblem } from './film-api.js';
import { numberWords } from './film-words.js';
import { somethingBroke } from './notices.js';

const TIMES = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const UNAUTHORIZED = 401;
const USUAL_INTERVAL_MS = 30_000;
/** After which visits that were still being counted are asked for again. */
const COUNTING_MS = 3_000;
const ASKING = 'Asking for the figures…';

/** @typedef {import('./audience-scope.js').Scope} Scope */

/**
 * `<audience-dashboard>`: what the audience does. While anybody looks the server sends the headlines and lists as they change; the other sections,
 * and all of it where no stream is to be had or a filter is set, are asked for anew every so many milliseconds (as the page was told).
 */
export class AudienceDashboard extends LitElement {
  static properties = {
    scope: { state: true },
    dashboard: { state: true },
    shown: { state: true },
    at: { state: true },
    turn: { state: true },
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
    /** @type {Scope} */
    this.scope = {};
    /** @type {import('./documents.js').DashboardAnswer | undefined} */
    this.dashboard = undefined;
    /** What they tell of, while others are asked for. @type {Scope} */
    this.shown = this.scope;
    /** When the figures came. @type {Date | undefined} */
    this.at = undefined;
    /** How often figures were asked for. */
    this.turn = 0;
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
    this.scope = scopeOf(location.search);
    window.addEventListener('popstate', this.#onAddress);
    document.addEventListener('visibilitychange', this.#listen);
    this.#timer = window.setInterval(() => this.#tick(), this.#interval);
    this.#load(ASKING);
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
    this.scope = scopeOf(location.search);
    this.#load(ASKING);
  };

  /** Begins to listen for the range that is shown, or stops where nobody looks. */
  #listen = () => {
    this.#hangUp();
    if (!this.isConnected || !this.automatic || document.hidden || !this.dashboard || isFiltered(this.scope)) {
      return;
    }
    this.#stream = new EventSource(addressOfStream(boundsOf(this.scope)));
    this.#stream.addEventListener('open', () => { this.live = true; });
    this.#stream.addEventListener('error', () => { this.live = false; });
    this.#stream.addEventListener('figures', ({ data }) => {
      if (!this.#asking) {
        this.dashboard = JSON.parse(data);
        this.at = new Date();
        this.problem = undefined;
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

  /** @param {Scope} scope */
  #choose(scope) {
    history.pushState(null, '', addressOfScope(scope));
    this.scope = scope;
    this.#load(ASKING);
  }

  /** @param {string} said meanwhile, to readers who do not see the page */
  async #load(said) {
    this.#asking?.abort();
    const asking = new AbortController();
    const { scope } = this;
    this.#asking = asking;
    this.said = said;
    this.turn += 1;
    if (said) {
      this.#hangUp();
    }
    try {
      this.dashboard = await figuresOf(scope, asking.signal);
      this.shown = scope;
      this.at = new Date();
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
    if (!this.problem && !this.#stream) {
      this.#listen();
    }
    if (!this.problem && this.dashboard?.user_metrics.sessions === undefined) {
      window.setTimeout(() => this.#tick(), COUNTING_MS);
    }
  }

  render() {
    return html`<div class="audience-head"><h1 class="audience-title">The audience</h1>${this.#refreshing()}</div>
      ${tools(this.scope, (scope) => this.#choose(scope))}
      <p class="unseen" role="status">${this.said}</p>
      ${this.problem?.status === UNAUTHORIZED ? keyAsked(() => this.#load(ASKING)) : this.#figures()}`;
  }

  #refreshing() {
    return html`<div class="audience-refresh">
      <button type="button" class="plain-button" @click=${() => this.#load(ASKING)}>Refresh</button>
      <label><input type="checkbox" .checked=${this.automatic} @change=${this.#onAutomatic}> by itself, ${this.live ? 'live' : `every ${numberWords(this.#interval / 1000)} seconds`}</label>
      ${this.at ? html`<span class="audience-time">as of ${TIMES.format(this.at)}</span>` : ''}</div>`;
  }

  /** @param {Event} event */
  #onAutomatic(event) {
    this.automatic = /** @type {HTMLInputElement} */ (event.target).checked;
    this.#listen();
  }

  #figures() {
    const { problem, shown } = this;
    const dashboard = problem && shown !== this.scope ? undefined : this.dashboard;
    if (!dashboard && !problem) {
      return html`<p class="audience-lead">${ASKING}</p>`;
    }
    if (dashboard?.recorded_events === 0) {
      return nothingYet;
    }
    const empty = dashboard?.user_metrics.total_sessions === 0;
    return html`${problem ? somethingBroke(problem, () => this.#load(ASKING)) : ''}
      <div class=${shown === this.scope ? 'audience-figures' : 'audience-figures is-of-before'}>
      ${dashboard ? headlines(dashboard, shown) : ''}
      ${empty ? this.#nothing() : html`<div class="audience-sections">
        ${dashboard ? html`${actions(dashboard, shown)}${viewed(dashboard.user_metrics, shown)}` : ''}${[ACTIVITY, WEEK].map((part) => this.#part(part))}</div>`}
      ${dashboard ? trending(dashboard.trending_content, shown) : ''}
      ${empty ? '' : html`<div class="audience-sections">${[VISITS, FUNNEL, SEARCHES, CLICKS].map((part) => this.#part(part))}</div>${this.#part(RETENTION)}${this.#part(SUSPECTS)}`}
      ${dashboard ? sentiment(dashboard.sentiment_trend, shown) : ''}</div>`;
  }

  /** @param {import('./audience-part.js').Part} part */
  #part(part) {
    return html`<audience-part .part=${part} .scope=${this.scope} .turn=${this.turn}></audience-part>`;
  }

  #nothing() {
    const { days, from, to } = this.shown;
    return isFiltered(this.shown)
      ? nothingThen('Show it without the filter', () => this.#choose({ days, from, to }))
      : nothingThen('Show all time', () => this.#choose({}));
  }
}

customElements.define('audience-dashboard', AudienceDashboard);
