// @ts-check
import './film-search.js';
import './film-page.js';

/** The page of one film: its address is `/film/{movie_id}`. */
const page = /** @type {import('./film-page.js').FilmPage} */ (document.querySelector('film-page'));
page.movie = decoded(location.pathname.replace(/^\/film\//, ''));

/** @param {string} part of an address; one that is badly encoded is taken as it is, and will not be found */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
