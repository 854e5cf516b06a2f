// @ts-check
import * as echarts from 'echarts/dist/echarts.esm.min.js';

/**
 * Draws a chart in the inks of the house. What was drawn in the place before is replaced.
 *
 * @param {HTMLElement} place with a height
 * @param {(inks: {ink: string, muted: string, line: string, main: string, card: string}) => object} option of ECharts, in these inks
 */
export function drawChart(place, option) {
  const style = getComputedStyle(place);
  const ink = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const inks = { ink: ink('--ink'), muted: ink('--muted'), line: ink('--line'), main: ink('--star'), card: ink('--card') };
  const chart = echarts.getInstanceByDom(place) ?? begun(place);
  chart.setOption({
    animation: false,
    textStyle: { color: inks.ink, fontFamily: style.fontFamily },
    ...option(inks),
  }, { notMerge: true });
}

/** @param {HTMLElement} place */
function begun(place) {
  const chart = echarts.init(place, null, { renderer: 'svg' });
  new ResizeObserver(() => chart.resize()).observe(place);
  return chart;
}
