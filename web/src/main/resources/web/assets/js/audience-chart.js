// @ts-check
import { LitElement } from 'lit';

const REM_AROUND = 1;
/** @type {Record<string, number>} of the kinds with a bar for each figure */
const REM_FOR_A_BAR = { actions: 2.2, funnel: 3 };

/** `<audience-chart kind="actions" label="..">`: a drawing of figures that a table beside it has too. */
export class AudienceChart extends LitElement {
  static properties = {
    kind: {},
    label: {},
    figures: { attribute: false },
  };

  constructor() {
    super();
    /** @type {'actions' | 'activity' | 'week' | 'visits' | 'funnel' | 'feeling'} */
    this.kind = 'actions';
    this.label = '';
    /** @type {any} what the drawing of this kind takes */
    this.figures = undefined;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'img');
  }

  async updated() {
    this.setAttribute('aria-label', this.label);
    const forABar = REM_FOR_A_BAR[this.kind];
    if (forABar) {
      this.style.height = `${REM_AROUND + forABar * this.figures.length}rem`;
    }
    const drawings = await import('./audience-charts.js');
    const { drawFunnel, drawVisits } = await import('./visit-charts.js');
    const { drawFeeling } = await import('./feeling-chart.js');
    const draw = { actions: drawings.drawActions, activity: drawings.drawActivity, week: drawings.drawWeek, visits: drawVisits, funnel: drawFunnel, feeling: drawFeeling }[this.kind];
    draw(this, this.figures);
  }
}

customElements.define('audience-chart', AudienceChart);
