// @ts-check
import { addressOf, isGreeting, newSearch, readSearch } from './search-address.js';
import { titleOf } from './search-heading.js';
import './film-search.js';
import './film-results.js';

/** The start page: keeps address, search field and results in step. */

const field = /** @type {import('./film-search.js').FilmSearch} */ (document.querySelector('film-search'));
const results = /** @type {import('./film-results.js').FilmResults} */ (document.querySelector('film-results'));
const greetingTitle = document.title;

/** Shows what the address asks for. */
function show() {
  const search = readSearch(location.search);
  const greets = isGreeting(search);
  document.documentElement.dataset.view = greets ? 'greeting' : 'results';
  document.title = greets ? greetingTitle : `${titleOf(search)} · Marquee`;
  field.setText(search.q);
  results.search = search;
}

/** @param {string} address on this page */
function goTo(address) {
  history.pushState(null, '', address);
  show();
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

addEventListener('popstate', show);
show();
if (document.documentElement.dataset.view === 'greeting' && matchMedia('(hover: hover) and (pointer: fine)').matches) {
  field.field.focus({ preventScroll: true });
}
