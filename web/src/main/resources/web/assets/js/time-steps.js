// @ts-check

const STEP_MS = { hour: 60 * 60 * 1000, day: 24 * 60 * 60 * 1000 };

/**
 * Fills in the steps in which nothing happened, up to now.
 *
 * @param {{start: string, total: number}[]} told in the order of time
 * @param {{from?: string, to?: string}} bounds first and last day; where there is none, the first step that was told counts
 * @param {'hour' | 'day'} step
 * @returns {{start: string, total: number}[]}
 */
export function everyStep(told, bounds, step) {
  if (told.length === 0) {
    return [];
  }
  const totals = new Map(told.map(({ start, total }) => [Date.parse(start), total]));
  const first = bounds.from ? Date.parse(bounds.from) : Date.parse(told[0].start);
  const end = bounds.to ? Date.parse(bounds.to) + STEP_MS.day : Infinity;
  const last = Math.max(Date.parse(told[told.length - 1].start), Math.min(end - STEP_MS[step], Date.now()));
  const steps = [];
  for (let start = first; start <= last; start += STEP_MS[step]) {
    steps.push({ start: new Date(start).toISOString(), total: totals.get(start) ?? 0 });
  }
  return steps;
}
