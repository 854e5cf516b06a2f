// @ts-check
import * as echarts from 'echarts/dist/echarts.esm.min.js';

/**
 * Draws the share of Good by day, with the band it likely lies in; one point for each day.
 *
 * @param {HTMLElement} place with a height; what was drawn in it before is replaced
 * @param {import('./documents.js').FeelingDay[]} days with judged reviews, in the order of time
 */
export function drawFeeling(place, days) {
  const style = getComputedStyle(place);
  const ink = style.getPropertyValue('--ink').trim();
  const line = style.getPropertyValue('--line').trim();
  const good = style.getPropertyValue('--star').trim();
  const points = (/** @type {(day: import('./documents.js').FeelingDay) => number | undefined} */ value) => days.map((day) => [day.day, value(day)]);
  const chart = echarts.getInstanceByDom(place) ?? begun(place);
  chart.setOption({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: { color: ink, fontFamily: style.fontFamily },
    grid: { left: 48, right: 16, top: 16, bottom: 32 },
    xAxis: { type: 'time', axisLine: { lineStyle: { color: line } }, axisLabel: { color: ink, hideOverlap: true } },
    yAxis: { type: 'value', min: 0, max: 1, axisLabel: { color: ink, formatter: percent }, splitLine: { lineStyle: { color: line } } },
    tooltip: { trigger: 'axis', valueFormatter: percent },
    series: [
      { name: 'At least', type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false }, data: points((day) => day.low) },
      { name: 'At most', type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, areaStyle: { color: good, opacity: 0.18 }, tooltip: { show: false },
        data: points((day) => (day.high ?? 1) - (day.low ?? 0)) },
      { name: 'Good', type: 'line', symbolSize: 6, lineStyle: { color: good, width: 2 }, itemStyle: { color: good }, data: points((day) => day.positive_ratio) },
    ],
  });
}

/** @param {HTMLElement} place */
function begun(place) {
  const chart = echarts.init(place, null, { renderer: 'svg' });
  new ResizeObserver(() => chart.resize()).observe(place);
  return chart;
}

/** @param {number} share */
const percent = (share) => `${Math.round(share * 100)}%`;
