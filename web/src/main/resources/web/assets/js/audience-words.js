// @ts-check
import { html } from 'lit';
import { numberWords, runtimeWords } from './film-words.js';

/** What we say about an audience, in words a reader understands. */

const ACTIONS = new Map([['view', 'Film views'], ['search', 'Searches'], ['click', 'Clicks'], ['recommend_click', 'Clicks on similar films'], ['impression', 'Films shown'],
  ['like', 'Likes'], ['dislike', 'Dislikes'], ['comment', 'Comments'], ['share', 'Shares'], ['rate', 'Ratings'], ['review', 'Reviews'], ['watch', 'Films watched'],
  ['home_visit', 'Visits of the start page']]);

const STEPS = new Map([['search', 'Searched'], ['view', 'Viewed a film'], ['watch', 'Watched one'], ['rate', 'Rated']]);

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const SIGNED = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });

const WHOLE = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const POSITIONS = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const DAYS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** @param {string} action as our documents write it */
export const actionName = (action) => ACTIONS.get(action) ?? action;

/** @param {number} share 0..1 */
export const percentWords = (share) => PERCENT.format(share);

/** @param {number} share 0..1 @returns {string} without decimals */
export const wholePercent = (share) => WHOLE.format(share);

/** @param {number} count @returns {string} such as "1,204 searches" */
export const searchWords = (count) => (count === 1 ? '1 search' : `${numberWords(count)} searches`);

/** @param {number | undefined} position in a list, 1 is the first */
export const positionWords = (position) => (position === undefined ? '–' : POSITIONS.format(position));

/** @param {string} day or moment */
export const dayWords = (day) => html`<time datetime=${day}>${DAYS.format(new Date(day))}</time>`;

/** @param {number} seconds @returns {string} such as "45 s", "5 min" or "2 h 5 min" */
export const durationWords = (seconds) => (seconds < 60 ? `${Math.round(seconds)} s` : runtimeWords(Math.round(seconds / 60)));

/** What a step of the way from a search to a rating is called. @param {string} action as our documents write it */
export const stepName = (action) => STEPS.get(action) ?? actionName(action);

/** @param {number} change 0.5 is half as much again @returns {string} such as "+50%" */
export const signedPercent = (change) => SIGNED.format(change);

/** @param {number} hour 0..23 @returns {string} such as "09:00" */
export const hourWords = (hour) => `${String(hour).padStart(2, '0')}:00`;

/** @returns {string} how far the reader's clock is from UTC, such as "+05:30" */
export function offsetOfReader() {
  const minutes = -new Date().getTimezoneOffset();
  const size = Math.abs(minutes);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return minutes % 15 === 0 ? `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}` : 'Z';
}
