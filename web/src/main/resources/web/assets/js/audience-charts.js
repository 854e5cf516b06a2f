// @ts-check
import { drawChart } from './house-chart.js';
import { actionName, WEEKDAYS, hourWords } from './audience-words.js';
import { numberWords } from './film-words.js';

/** @param {HTMLElement} place @param {[action: string, count: number][]} actions the most first */
export function drawActions(place, actions) {
  const most = actions.toReversed();
  drawChart(place, ({ ink, line, main }) => ({
    grid: { left: 8, right: 56, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', data: most.map(([action]) => actionName(action)), axisLabel: { color: ink }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    tooltip: { trigger: 'item', valueFormatter: numberWords },
    series: [{ name: 'Times', type: 'bar', barMaxWidth: 22, itemStyle: { color: main, borderRadius: [0, 4, 4, 0] }, data: most.map(([, count]) => count),
      label: { show: true, position: 'right', color: ink, formatter: (/** @type {{value: number}} */ { value }) => numberWords(value) } }],
  }));
}

/** @param {HTMLElement} place @param {{start: string, total: number}[]} steps without gaps */
export function drawActivity(place, steps) {
  drawChart(place, ({ ink, line, main }) => ({
    grid: { left: 8, right: 16, top: 12, bottom: 4, containLabel: true },
    xAxis: { type: 'time', axisLine: { lineStyle: { color: line } }, axisLabel: { color: ink, hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } },
    tooltip: { trigger: 'axis', valueFormatter: numberWords },
    series: [{ name: 'Interactions', type: 'line', showSymbol: steps.length < 40, symbolSize: 6, lineStyle: { color: main, width: 2 }, itemStyle: { color: main },
      areaStyle: { color: main, opacity: 0.15 }, data: steps.map(({ start, total }) => [start, total]) }],
  }));
}

/** @param {HTMLElement} place @param {number[][]} week seven days of 24 hours, Monday first */
export function drawWeek(place, week) {
  const most = Math.max(1, ...week.flat());
  drawChart(place, ({ ink, line, main, card }) => ({
    grid: { left: 8, right: 8, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: week[0].map((count, hour) => hourWords(hour)), axisLabel: { color: ink, interval: 5 }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    yAxis: { type: 'category', inverse: true, data: WEEKDAYS.map((day) => day.slice(0, 3)), axisLabel: { color: ink }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [line, main] } },
    tooltip: { trigger: 'item', formatter: (/** @type {{value: number[]}} */ { value: [hour, day, count] }) => `${WEEKDAYS[day]}, ${hourWords(hour)}: ${numberWords(count)}` },
    series: [{ type: 'heatmap', itemStyle: { borderColor: card, borderWidth: 2, borderRadius: 4 }, data: week.flatMap((hours, day) => hours.map((count, hour) => [hour, day, count])) }],
  }));
}
