// @ts-check
import { LitElement, html } from 'lit';
import { asFile } from './audience-tables.js';
import { ApiProblem, loadFigure } from './film-api.js';
import { capitalised } from './film-words.js';

const UNAVAILABLE = 503;
/** After which figures that were still being counted are asked for again. */
const COUNTING_MS = 2_000;

/**
 * A section with a figure of its own.
 *
 * @typedef {object} Part
 * @property {string} figure its name in our interface
 * @property {string} title
 * @property {(scope: import('./audience-scope.js').Scope) => Record<string, string | number | undefined>} parameters of the question and of its file
 * @property {(answer: any, scope: import('./audience-scope.js').Scope) => unknown} draw
 */

/**
 * `<audience-part>`: asks for its figure and draws it, or says why it cannot. What is wrong with one leaves the others as they are.
 */
export class AudiencePart extends LitElement {
  static properties = {
    part: { attribute: false },
    scope: { attribute: false },
    turn: { attribute: false },
    answer: { state: true },
    problem: { state: true },
  };

  /** @type {AbortController | undefined} */
  #asking;
  /** @type {number | undefined} */
  #again;
  /** What the answer tells of. @type {import('./audience-scope.js').Scope} */
  #answered = {};

  constructor() {
    super();
    /** @type {Part | undefined} */
    this.part = undefined;
    /** @type {import('./audience-scope.js').Scope} */
    this.scope = {};
    /** Another number asks anew. */
    this.turn = 0;
    /** @type {any} */
    this.answer = undefined;
    /** @type {ApiProblem | undefined} */
    this.problem = undefined;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#asking?.abort();
    window.clearTimeout(this.#again);
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('scope')) {
      this.problem = undefined;
    }
    if (changes.has('scope') || changes.has('turn') || changes.has('part')) {
      this.#load();
    }
  }

  async #load() {
    const { part, scope } = this;
    this.#asking?.abort();
    window.clearTimeout(this.#again);
    if (!part) {
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const answer = await loadFigure(part.figure, part.parameters(scope), asking.signal);
      this.#answered = scope;
      this.answer = answer;
      this.problem = undefined;
    } catch (failure) {
      if (asking.signal.aborted) {
        return;
      }
      if (!(failure instanceof ApiProblem)) {
        throw failure;
      }
      this.problem = failure;
      if (failure.status === UNAVAILABLE) {
        this.#again = window.setTimeout(() => this.#load(), COUNTING_MS);
      }
    }
  }

  render() {
    const { part, scope, problem } = this;
    const shown = this.#answered;
    const answer = problem && shown !== scope ? undefined : this.answer;
    return part ? html`<section aria-labelledby=${part.figure} aria-busy=${String(!problem && (!answer || shown !== scope))}>
      <h2 id=${part.figure} class="section-title">${part.title}</h2>
      ${problem ? this.#trouble(problem, Boolean(answer)) : ''}
      ${answer ? html`${part.draw(answer, shown)}${asFile(part.figure, part.title, part.parameters(shown))}` : problem ? '' : html`<p class="audience-lead">Asking for the figures…</p>`}
      </section>` : '';
  }

  /** @param {ApiProblem} problem @param {boolean} besideFigures of before */
  #trouble(problem, besideFigures) {
    const shown = besideFigures ? 'These are the figures of before.' : problem.status === UNAVAILABLE ? 'These figures are not there yet.' : 'These figures cannot be shown.';
    return html`<p class="audience-trouble" role="status">${shown} ${capitalised(problem.message)}${problem.message.endsWith('.') ? '' : '.'}
      ${problem.status === UNAVAILABLE ? 'This page does so by itself.'
        : html`<button type="button" class="link-button" @click=${() => this.#load()}>Try again<span class="unseen"> with “${this.part?.title}”</span></button>`}</p>`;
  }
}

customElements.define('audience-part', AudiencePart);
