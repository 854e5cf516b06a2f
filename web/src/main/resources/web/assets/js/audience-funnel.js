// @ts-check
import { LitElement, html } from 'lit';
import './audience-chart.js';
import { parametersOf } from './audience-scope.js';
import { asTable } from './audience-tables.js';
import { percentWords, stepName } from './audience-words.js';
import { countWords, numberWords } from './film-words.js';

const UNITS = /** @type {const} */ ([{ unit: 'session', words: 'By visit', noun: 'visit' }, { unit: 'account', words: 'By account', noun: 'account' }]);

/** @type {import('./audience-part.js').Part} */
export const FUNNEL = {
  figure: 'funnel',
  title: 'From search to rating',
  parameters: parametersOf,
  draw: (answer) => html`<audience-funnel .answer=${answer}></audience-funnel>`,
};

/** `<audience-funnel>`: how many come how far, as visits or as accounts. */
export class AudienceFunnel extends LitElement {
  static properties = {
    answer: { attribute: false },
    unit: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./audience-documents.js').FunnelAnswer | undefined} */
    this.answer = undefined;
    /** @type {'session' | 'account'} */
    this.unit = 'session';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const steps = this.answer?.[this.unit] ?? [];
    const noun = UNITS.find(({ unit }) => unit === this.unit)?.noun ?? '';
    return html`<div class="audience-ranges" role="group" aria-label="What is counted">
        ${UNITS.map(({ unit, words }) => html`<button type="button" class="chip" aria-pressed=${unit === this.unit} @click=${() => { this.unit = unit; }}>${words}</button>`)}</div>
      ${steps[0]?.reached ? this.#funnel(steps, noun) : html`<p class="audience-empty">Nobody began with a search in this time.</p>`}`;
  }

  /** @param {import('./audience-documents.js').FunnelStep[]} steps @param {string} noun */
  #funnel(steps, noun) {
    const last = steps[steps.length - 1];
    return html`<p class="audience-empty">Of ${countWords(steps[0].reached, noun)} with a search, ${percentWords(last.of_first ?? 0)} came to a rating within ${numberWords(this.answer?.window_hours ?? 0)} hours.</p>
      <audience-chart kind="funnel" label="How many came to each step, with their share of the step before; the table below has the same figures" .figures=${steps}></audience-chart>
      ${asTable('funnel', html`<th scope="col">Step</th><th scope="col" class="number">Reached</th><th scope="col" class="number">Of the step before</th><th scope="col" class="number">Of the first</th>`,
        steps.map((step) => html`<tr><th scope="row">${stepName(step.action)}</th><td class="number">${numberWords(step.reached)}</td>
          <td class="number">${step.of_previous === undefined ? '' : percentWords(step.of_previous)}</td><td class="number">${percentWords(step.of_first ?? 0)}</td></tr>`))}`;
  }
}

customElements.define('audience-funnel', AudienceFunnel);
