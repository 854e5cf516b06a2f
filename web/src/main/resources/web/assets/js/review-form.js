// @ts-check
import { LitElement, html } from 'lit';
import { ApiProblem, postReview } from './film-api.js';
import { capitalised } from './film-words.js';
import { forgetVisitor, visitor } from './visitor.js';

const MAX_LENGTH = 10_000;
const RATINGS = Array.from({ length: 10 }, (_, at) => 10 - at);
const UNAUTHORIZED = 401;

/** `<review-form>`: where a visitor writes about a film; a second review of the same film takes the place of the first. */
export class ReviewForm extends LitElement {
  static properties = {
    movie: {},
    sending: { state: true },
    said: { state: true },
  };

  constructor() {
    super();
    this.movie = '';
    this.sending = false;
    this.said = '';
  }

  createRenderRoot() {
    return this;
  }

  /** @param {SubmitEvent} event */
  async #send(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const fields = new FormData(form);
    const rating = Number(fields.get('rating'));
    this.sending = true;
    this.said = '';
    try {
      const review = await this.#post({ text: String(fields.get('text')), ...(rating ? { rating } : {}) });
      form.reset();
      this.said = review.sentiment ? `Thank you. We read that as ${review.sentiment}.` : 'Thank you. It is kept; its words were too few or too strange for us to judge.';
      this.dispatchEvent(new CustomEvent('review-posted'));
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.said = capitalised(failure.message);
    } finally {
      this.sending = false;
    }
  }

  /** @param {{text: string, rating?: number}} review */
  async #post(review) {
    try {
      return await postReview(this.movie, await visitor(), review);
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.status !== UNAUTHORIZED) {
        throw failure;
      }
      // The server has other secrets than when this browser's account was made.
      forgetVisitor();
      return postReview(this.movie, await visitor(), review);
    }
  }

  render() {
    return html`<details class="review-form"><summary>Write a review</summary>
      <form @submit=${this.#send}>
        <p><label for="review-text">What did you think of it?</label>
          <textarea id="review-text" name="text" rows="5" required maxlength=${MAX_LENGTH}></textarea></p>
        <p><label for="review-rating">Rating</label>
          <select id="review-rating" name="rating"><option value="">None</option>${RATINGS.map((rating) => html`<option value=${rating}>${rating} out of 10</option>`)}</select></p>
        <p><button type="submit" class="plain-button" ?disabled=${this.sending}>Send it</button></p>
      </form></details>
      <p class="review-said" role="status">${this.said}</p>`;
  }
}

customElements.define('review-form', ReviewForm);
