// @ts-check
import { boundsOf, rangeOf } from './date-range.js';
import { countryInSentence } from './film-words.js';

/**
 * What the dashboard tells of, as its address has it: a range of days, and of what was done in it only that with a device, in a country, or from a list.
 *
 * @typedef {import('./date-range.js').DateRange & {device?: string, country?: string, origin?: string}} Scope
 */

/** By the names of our documents: as a choice, and after "Only what was done". */
export const DEVICES = new Map([['phone', ['Phone', 'on phones']], ['tablet', ['Tablet', 'on tablets']], ['desktop', ['Computer', 'on computers']],
  ['tv', ['Television', 'on televisions']], ['other', ['Something else', 'on other devices']]]);

/** The lists and pages from which people come to a film. */
export const ORIGINS = new Map([['search', ['Search results', 'from search results']], ['similar', ['Similar films', 'from similar films']],
  ['personal', ['Personal list', 'from personal lists']], ['trending', ['Rising films', 'from rising films']], ['page', ['A page itself', 'on a page itself']]]);

const COUNTRY = /^[A-Z]{2}$/;

/** @param {string} query of an address @returns {Scope} without what it says that cannot be meant */
export function scopeOf(query) {
  const parameters = new URLSearchParams(query);
  const device = parameters.get('device') ?? '';
  const country = (parameters.get('country') ?? '').toUpperCase();
  const origin = parameters.get('origin') ?? '';
  return {
    ...rangeOf(query),
    device: DEVICES.has(device) ? device : undefined,
    country: COUNTRY.test(country) ? country : undefined,
    origin: ORIGINS.has(origin) ? origin : undefined,
  };
}

/** @param {Scope} scope @returns {string} the page's address for it */
export function addressOfScope({ days, from, to, device, country, origin }) {
  const told = Object.entries({ days: days && String(days), from, to, device, country, origin });
  const query = new URLSearchParams(told.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
  return query ? `/analytics?${query}` : '/analytics';
}

/** @param {Scope} scope @returns {{device?: string, country?: string, origin?: string}} */
export const filterOf = ({ device, country, origin }) => ({ device, country, origin });

/** @param {Scope} scope what our interface is asked for */
export const parametersOf = (scope) => ({ ...boundsOf(scope), ...filterOf(scope) });

/** @param {Scope} scope */
export const isFiltered = (scope) => Object.values(filterOf(scope)).some(Boolean);

/** @param {Scope} scope with a filter @returns {string} such as "on phones, in France" */
export function filterWords({ device = '', country, origin = '' }) {
  return [DEVICES.get(device)?.[1], country && `in ${countryInSentence(country)}`, ORIGINS.get(origin)?.[1]].filter(Boolean).join(', ');
}
