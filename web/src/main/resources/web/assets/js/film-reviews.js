// @ts-check
import { LitElement, html } from 'lit';
import { ApiProblem, loadReviews } from './film-api.js';
import { countWords, listWords, numberWords, sourceName } from './film-words.js';
import { somethingBroke } from './notices.js';
import './review-form.js';

const PAGE_SIZE = 10;
/** Longer reviews are folded. */
const FOLDED_LENGTH = 700;

const DATES = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent' });

/** `<film-reviews movie="tmdb-27205">`: what people wrote about a film, with how each was judged and by which words. */
export class FilmReviews extends LitElement {
  static properties = {
    movie: {},
    sentiment: { state: true },
    answer: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.movie = '';
    /** @type {'' | 'Good' | 'Bad'} */
    this.sentiment = '';
    /** @type {import('./documents.js').ReviewsAnswer | undefined} */
    this.answer = undefined;
    /** @type {ApiProblem | undefined} */
    this.problem = undefined;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if ((changes.has('movie') || changes.has('sentiment')) && this.movie) {
      this.#load(1);
    }
  }

  /** @param {number} page the first replaces what is shown, each other one is added to it */
  async #load(page) {
    const { movie, sentiment } = this;
    this.problem = undefined;
    try {
      const answer = await loadReviews(movie, { sentiment, page, size: PAGE_SIZE });
      if (movie === this.movie && sentiment === this.sentiment) {
        const before = page === 1 ? [] : this.answer?.items ?? [];
        this.answer = { ...answer, items: [...before, ...answer.items] };
      }
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.problem = failure;
    }
  }

  render() {
    return html`<section aria-labelledby="reviews" class="reviews">
      <h2 id="reviews" class="section-title">What people say</h2>
      ${this.problem ? somethingBroke(this.problem, () => this.#load(1)) : this.#list()}
      <review-form .movie=${this.movie} @review-posted=${() => this.#posted()}></review-form>
    </section>`;
  }

  /** What was just written stands first, whatever was filtered before. */
  #posted() {
    this.sentiment = '';
    this.#load(1);
  }

  #list() {
    const { answer } = this;
    if (!answer) {
      return html`<p role="status">Looking for reviews…</p>`;
    }
    const { Good: good, Bad: bad } = answer.counts;
    if (answer.total === 0 && !this.sentiment) {
      return html`<p role="status">Nobody has written about this film yet.</p>`;
    }
    return html`
      <p class="reviews-summary" role="status">${countWords(answer.total, this.sentiment ? `${this.sentiment} review` : 'review')}.${good + bad
        ? html` Of ${numberWords(good + bad)} judged, <strong>${PERCENT.format(good / (good + bad))} are Good</strong>.` : ''}</p>
      <fieldset class="chips review-filter"><legend class="unseen">Show reviews</legend>
        ${this.#filter('', 'All')}${this.#filter('Good', `Good (${numberWords(good)})`)}${this.#filter('Bad', `Bad (${numberWords(bad)})`)}</fieldset>
      <ul class="review-list">${answer.items.map(reviewItem)}</ul>
      ${answer.items.length < answer.total
        ? html`<p><button type="button" class="plain-button" @click=${() => this.#load(answer.page + 1)}>More reviews</button></p>` : ''}`;
  }

  /** @param {'' | 'Good' | 'Bad'} sentiment @param {string} words */
  #filter(sentiment, words) {
    return html`<button type="button" class="chip" aria-pressed=${sentiment === this.sentiment} @click=${() => { this.sentiment = sentiment; }}>${words}</button>`;
  }
}

/** @param {import('./documents.js').Review} review */
function reviewItem(review) {
  const { sentiment, text, rating, because = [], written_at: written, fetched_at: fetched, source } = review;
  return html`<li class="review">
    <p class="review-head">
      ${sentiment ? html`<strong class="verdict verdict-${sentiment.toLowerCase()}">${sentiment}</strong>` : html`<span class="verdict">Not judged</span>`}
      ${rating ? html`<span>${rating} out of 10</span>` : ''}
      <span class="review-source">${sourceName(source)}, <time datetime=${written ?? fetched}>${DATES.format(new Date(written ?? fetched))}</time></span>
    </p>
    ${text.length > FOLDED_LENGTH
      ? html`<details class="review-text"><summary>${text.slice(0, FOLDED_LENGTH)}…</summary>${text}</details>`
      : html`<p class="review-text">${text}</p>`}
    ${because.length ? html`<p class="because">Judged by ${listWords(because.map((words) => `“${words}”`))}.</p>` : ''}
  </li>`;
}

customElements.define('film-reviews', FilmReviews);
