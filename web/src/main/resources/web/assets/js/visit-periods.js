// @ts-check

/** @typedef {import('./audience-documents.js').VisitDay} VisitDay */

/**
 * Visits of some days; those of which there are none have no shares.
 *
 * @typedef {{start: string, sessions: number, bounce_rate?: number, engagement_rate?: number}} VisitPeriod
 */

/** More bars are too thin to tell apart. */
const MAX_BARS = 62;
const DAY_MS = 24 * 60 * 60 * 1000;

/** From short to long, with the usual number of days. @type {{step: 'day' | 'week' | 'month' | 'year', days: number}[]} */
const STEPS = [{ step: 'day', days: 1 }, { step: 'week', days: 7 }, { step: 'month', days: 30 }, { step: 'year', days: 365 }];

/**
 * Puts days together, so that they are few enough to be drawn.
 *
 * @param {VisitDay[]} days in the order of time, at least one
 * @returns {{step: 'day' | 'week' | 'month' | 'year', periods: VisitPeriod[]}} without gaps, in the order of time
 */
export function visitPeriods(days) {
  const span = (Date.parse(days[days.length - 1].day) - Date.parse(days[0].day)) / DAY_MS + 1;
  const { step } = STEPS.find((choice) => span / choice.days <= MAX_BARS) ?? STEPS[STEPS.length - 1];
  const together = Map.groupBy(days, ({ day }) => startOf(day, step));
  const periods = [];
  for (let start = startOf(days[0].day, step); start <= days[days.length - 1].day; start = startOf(after(start, step), step)) {
    periods.push(period(start, together.get(start) ?? []));
  }
  return { step, periods };
}

/** @param {string} start @param {VisitDay[]} days @returns {VisitPeriod} */
function period(start, days) {
  const sum = (/** @type {(day: VisitDay) => number} */ value) => days.reduce((total, day) => total + value(day), 0);
  const sessions = sum((day) => day.sessions);
  return sessions === 0 ? { start, sessions }
    : { start, sessions, bounce_rate: sum((day) => day.sessions * day.bounce_rate) / sessions, engagement_rate: sum((day) => day.sessions * day.engagement_rate) / sessions };
}

/** @param {string} day @param {'day' | 'week' | 'month' | 'year'} step @returns {string} its first day; weeks begin on Mondays */
function startOf(day, step) {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return { day, week: later(day, -weekday), month: `${day.slice(0, 7)}-01`, year: `${day.slice(0, 4)}-01-01` }[step];
}

/** @param {string} start @param {'day' | 'week' | 'month' | 'year'} step @returns {string} a day of the period after */
const after = (start, step) => later(start, { day: 1, week: 7, month: 31, year: 366 }[step]);

/** @param {string} day @param {number} days */
const later = (day, days) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
