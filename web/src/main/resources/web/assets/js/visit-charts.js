// @ts-check
import { drawChart } from './house-chart.js';
import { percentWords, stepName, wholePercent } from './audience-words.js';
import { numberWords } from './film-words.js';

/** Lines in front of the bars are to be seen on paper of either shade. */
const BAR_OPACITY = 0.45;

/** @param {HTMLElement} place @param {import('./visit-periods.js').VisitPeriod[]} periods in the order of time */
export function drawVisits(place, periods) {
  const points = (/** @type {(period: import('./visit-periods.js').VisitPeriod) => number | undefined} */ value) => periods.map((period) => [period.start, value(period) ?? null]);
  drawChart(place, ({ ink, muted, line, main }) => {
    const rate = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ symbol, /** @type {any[]} */ data) => ({ name, type: 'line', yAxisIndex: 1, symbol, symbolSize: 7,
      lineStyle: { color: ink, width: 1.5, type }, itemStyle: { color: ink }, tooltip: { valueFormatter: shareWords }, data });
    return {
      grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: ink }, itemWidth: 30 },
      xAxis: { type: 'time', minInterval: 24 * 60 * 60 * 1000, axisLine: { lineStyle: { color: line } }, axisLabel: { color: ink, hideOverlap: true } },
      yAxis: [
        { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } },
        { type: 'value', min: 0, max: 1, axisLabel: { color: muted, formatter: wholePercent }, splitLine: { show: false } },
      ],
      tooltip: { trigger: 'axis', valueFormatter: numberWords },
      series: [
        { name: 'Visits', type: 'bar', barMaxWidth: 26, itemStyle: { color: main, opacity: BAR_OPACITY, borderRadius: [3, 3, 0, 0] }, data: points(({ sessions }) => sessions) },
        rate('Engagement', 'solid', 'circle', points((period) => period.engagement_rate)),
        rate('Bounce', 'dashed', 'emptyDiamond', points((period) => period.bounce_rate)),
      ],
    };
  });
}

/** @param {number | null | undefined} share nothing where there was no visit */
const shareWords = (share) => (share === null || share === undefined ? '–' : percentWords(share));

/** @param {HTMLElement} place @param {import('./audience-documents.js').FunnelStep[]} steps */
export function drawFunnel(place, steps) {
  drawChart(place, ({ ink, line, main }) => ({
    grid: { left: 8, right: 8, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false, max: 1.6 * steps[0].reached },
    yAxis: { type: 'category', inverse: true, data: steps.map(({ action }) => stepName(action)), axisLabel: { color: ink }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    tooltip: { show: false },
    series: [{ name: 'Reached', type: 'bar', barMaxWidth: 30, itemStyle: { color: main, borderRadius: [0, 4, 4, 0] }, data: steps.map(({ reached }) => reached),
      label: { show: true, position: 'right', color: ink, formatter: (/** @type {{dataIndex: number}} */ { dataIndex }) => labelOf(steps[dataIndex]) } }],
  }));
}

/** @param {import('./audience-documents.js').FunnelStep} step */
const labelOf = ({ reached, of_previous: share }) => (share === undefined ? numberWords(reached) : `${numberWords(reached)}, ${wholePercent(share)} of those before`);
