// @ts-check
import { tell } from './audience-events.js';
import { addressOf, isGreeting, newSearch, readSearch } from './search-address.js';
import { titleOf } from './search-heading.js';
import './film-search.js';
import './film-results.js';

/** The start page: keeps address, search field and results in step. */

const field = /** @type {import('./film-search.js').FilmSearch} */ (document.querySelector('film-search'));
const results = /** @type {import('./film-results.js').FilmResults} */ (document.querySelector('film-results'));
const greetingTitle = document.title;

/** What was just asked for and is to be told once it is answered; not what somebody comes back to. @type {import('./search-address.js').Search | undefined} */
let asked;

/** Shows what the address asks for. @param {boolean} isNew not one that was shown before, in this tab */
function show(isNew) {
  const before = results.search;
  const search = readSearch(location.search);
  const greets = isGreeting(search);
  if (isNew && greets && !(before && isGreeting(before))) {
    tell({ action: 'home_visit' });
  }
  // Another page, order or filter of the same words is the same search.
  asked = isNew && search.q && search.q !== before?.q ? search : undefined;
  document.documentElement.dataset.view = greets ? 'greeting' : 'results';
  document.title = greets ? greetingTitle : `${titleOf(search)} · Marquee`;
  field.setText(search.q);
  results.search = search;
}

/** @param {string} address on this page */
function goTo(address) {
  history.pushState(null, '', address);
  show(true);
}

field.form.addEventListener('submit', (event) => {
  event.preventDefault();
  goTo(addressOf({ q: field.field.value.trim() }));
  scrollTo({ top: 0 });
  if (matchMedia('(pointer: coarse)').matches) {
    // Puts the keyboard of a phone away, so that the films can be seen.
    field.field.blur();
  }
});

field.addEventListener('suggestion-chosen', (event) => {
  const { href } = /** @type {CustomEvent<{href: string}>} */ (event).detail;
  if (isOnThisPage(new URL(href, location.href))) {
    event.preventDefault();
    goTo(href);
  }
});

results.addEventListener('search-answered', (event) => {
  const { search, total } = /** @type {CustomEvent} */ (event).detail;
  if (search === asked) {
    asked = undefined;
    tell({ action: 'search', query: search.q, value: total });
  }
});

results.addEventListener('search-wanted', (event) => {
  goTo(addressOf(newSearch(/** @type {CustomEvent} */ (event).detail)));
});

document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('a');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || !isOnThisPage(new URL(link.href)) || link.hash) {
    return;
  }
  event.preventDefault();
  goTo(link.pathname + link.search);
  scrollTo({ top: 0 });
  results.focusHeading();
});

/** @param {URL} url */
function isOnThisPage(url) {
  return url.origin === location.origin && url.pathname === '/';
}

addEventListener('popstate', () => show(false));
const [arrival] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
show(arrival?.type !== 'back_forward' && arrival?.type !== 'reload');
if (document.documentElement.dataset.view === 'greeting' && matchMedia('(hover: hover) and (pointer: fine)').matches) {
  field.field.focus({ preventScroll: true });
}
