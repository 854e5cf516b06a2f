// @ts-check
import { LitElement } from 'lit';

const REM_AROUND = 1;
const REM_FOR_A_BAR = 2.2;

/** `<audience-chart kind="actions" label="..">`: a drawing of figures that a table beside it has too. */
export class AudienceChart extends LitElement {
  static properties = {
    kind: {},
    label: {},
    figures: { attribute: false },
  };

  constructor() {
    super();
    /** @type {'actions' | 'activity' | 'week' | 'feeling'} */
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
    if (this.kind === 'actions') {
      this.style.height = `${REM_AROUND + REM_FOR_A_BAR * this.figures.length}rem`;
    }
    const drawings = await import('./audience-charts.js');
    const { drawFeeling } = await import('./feeling-chart.js');
    const draw = { actions: drawings.drawActions, activity: drawings.drawActivity, week: drawings.drawWeek, feeling: drawFeeling }[this.kind];
    draw(this, this.figures);
  }
}

customElements.define('audience-chart', AudienceChart);
