// @ts-check

/**
 * The part of history that the dashboard tells of, as its address has it: `?days=30` up to today, `?from=2026-01-01&to=2026-01-31`, or nothing for all time.
 * Days are those of UTC, as the server counts them.
 *
 * @typedef {{days?: number, from?: string, to?: string}} DateRange
 */

/** The choices that have a button. */
export const CHOICES = [
  { days: 1, words: 'Today' },
  { days: 7, words: '7 days' },
  { days: 30, words: '30 days' },
  { days: 365, words: 'A year' },
  { days: undefined, words: 'All time' },
];

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_DAYS = 3660;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** @param {Date} day */
const dateOf = (day) => day.toISOString().slice(0, 10);

/** @param {string | null} text @returns {string | undefined} */
const validDate = (text) => (text && DATE.test(text) && !Number.isNaN(Date.parse(text)) && text >= '1970-01-01' ? text : undefined);

/** @param {string} query of an address @returns {DateRange} all time where it says nothing that can be meant */
export function rangeOf(query) {
  const parameters = new URLSearchParams(query);
  const days = Number(parameters.get('days'));
  if (Number.isInteger(days) && days >= 1 && days <= MAX_DAYS) {
    return { days };
  }
  const from = validDate(parameters.get('from'));
  const to = validDate(parameters.get('to'));
  return from && to && from > to ? { from: to, to: from } : { from, to };
}

/** @param {DateRange} range @returns {{from?: string, to?: string}} its first and its last day */
export function boundsOf({ days, from, to }) {
  const now = new Date();
  return days ? { from: dateOf(new Date(now.getTime() - (days - 1) * DAY_MS)), to: dateOf(now) } : { from, to };
}

/** @param {DateRange} range @returns {number | undefined} its days; of one without an end, up to today */
export function lengthOf(range) {
  const { from, to } = boundsOf(range);
  return from ? Math.round((Date.parse(to ?? dateOf(new Date())) - Date.parse(from)) / DAY_MS) + 1 : undefined;
}

/** @param {DateRange} range @returns {{from: string, to: string} | undefined} the days before it, as many; there are none before all time */
export function boundsBefore(range) {
  const { from } = boundsOf(range);
  const days = lengthOf(range);
  return from && days ? { from: dateOf(new Date(Date.parse(from) - days * DAY_MS)), to: dateOf(new Date(Date.parse(from) - DAY_MS)) } : undefined;
}
