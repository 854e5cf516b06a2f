// @ts-check
import { operatorKey } from './operator-key.js';

/** Why a request got no answer, told in a sentence for the visitor. */
export class ApiProblem extends Error {
  /** @param {string} sentence @param {number} status 0 when the server was not reached @param {string} [requestId] */
  constructor(sentence, status, requestId) {
    super(sentence);
    this.status = status;
    this.requestId = requestId;
  }
}

const NOT_REACHED = 'Marquee did not answer. Check your connection, then try again.';
const NOT_READABLE = 'Marquee gave an answer this page cannot read. Try again in a moment.';

/**
 * @param {string} path
 * @param {Record<string, string | number | undefined>} parameters those without a value are left out
 * @param {AbortSignal} [signal] an aborted request rejects with the signal's AbortError
 * @param {string} [token] of whoever asks
 * @returns {Promise<any>}
 */
function ask(path, parameters, signal, token) {
  return send(address(path, parameters), { signal, headers: token ? { Authorization: `Bearer ${token}` } : {} });
}

/**
 * @param {string} path
 * @param {Record<string, string | number | undefined>} parameters those without a value are left out
 */
function address(path, parameters) {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(given).toString();
  return query ? `${path}?${query}` : path;
}

/**
 * @param {string} path
 * @param {object} [body]
 * @param {string} [token] of the account in whose name this is sent
 * @returns {Promise<any>}
 */
function post(path, body, token) {
  const headers = { ...(body ? { 'Content-Type': 'application/json' } : {}), ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  return send(path, { method: 'POST', headers, body: body && JSON.stringify(body) });
}

/**
 * @param {string} place
 * @param {RequestInit} request
 * @returns {Promise<any>}
 */
async function send(place, request) {
  const { signal } = request;
  let response;
  try {
    response = await fetch(place, { ...request, headers: { Accept: 'application/json', ...request.headers } });
  } catch (failure) {
    signal?.throwIfAborted();
    throw new ApiProblem(NOT_REACHED, 0);
  }
  const body = await response.json().catch(() => undefined);
  signal?.throwIfAborted();
  if (!response.ok) {
    throw new ApiProblem(body?.detail || body?.title || NOT_READABLE, response.status, body?.request_id);
  }
  if (body === undefined) {
    throw new ApiProblem(NOT_READABLE, response.status);
  }
  return body;
}

/**
 * @param {string} text what was typed so far
 * @param {number} size
 * @param {AbortSignal} signal
 * @returns {Promise<import('./documents.js').SuggestAnswer>}
 */
export const suggest = (text, size, signal) => ask('/api/suggest', { q: text, size }, signal);

/**
 * @param {Record<string, string | number | undefined>} parameters
 * @param {AbortSignal} [signal]
 * @returns {Promise<import('./documents.js').SearchAnswer>}
 */
export const searchFilms = (parameters, signal) => ask('/api/search', parameters, signal);

/** @param {string} movieId @returns {Promise<import('./documents.js').Movie>} */
export const loadFilm = (movieId) => ask(`/api/movies/${encodeURIComponent(movieId)}`, {});

/** @param {string} movieId @param {number} size @returns {Promise<import('./documents.js').SimilarAnswer>} */
export const loadSimilar = (movieId, size) => ask(`/api/movies/${encodeURIComponent(movieId)}/similar`, { size });

/** @returns {Promise<import('./documents.js').CatalogueAnswer>} */
export const loadCatalogue = () => ask('/api/catalogue', {});

/**
 * @param {string} movieId
 * @param {{sentiment?: string, page: number, size: number}} parameters
 * @returns {Promise<import('./documents.js').ReviewsAnswer>}
 */
export const loadReviews = (movieId, parameters) => ask(`/api/movies/${encodeURIComponent(movieId)}/reviews`, parameters);

/**
 * @param {string} movieId
 * @param {number} days how far to look back
 * @returns {Promise<import('./documents.js').FilmAnalyticsAnswer>}
 */
export const loadFilmAnalytics = (movieId, days) => ask(`/api/analytics/movie/${encodeURIComponent(movieId)}`, { days });

/**
 * @param {{from?: string, to?: string}} bounds
 * @param {AbortSignal} [signal]
 * @returns {Promise<import('./documents.js').DashboardAnswer>}
 */
export const loadDashboard = (bounds, signal) => ask('/api/analytics/dashboard', bounds, signal, operatorKey());

/**
 * Where those figures are sent as they change. An event source cannot send a key: who needs one asks again and again.
 * @param {{from?: string, to?: string}} bounds
 */
export const addressOfStream = (bounds) => address('/api/analytics/stream', bounds);

/**
 * A figure about the audience.
 *
 * @param {string} figure such as "funnel"
 * @param {Record<string, string | number | undefined>} parameters
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} as audience-documents.js describes it
 */
export const loadFigure = (figure, parameters, signal) => ask(`/api/analytics/${figure}`, parameters, signal, operatorKey());

/** Where that figure is a file for spreadsheets. @param {string} figure @param {Record<string, string | number | undefined>} parameters */
export const addressOfTable = (figure, parameters) => address(`/api/analytics/${figure}.csv`, parameters);

/** That file, for whoever has the key. @param {string} figure @param {Record<string, string | number | undefined>} parameters @returns {Promise<Blob>} */
export async function loadTable(figure, parameters) {
  const response = await fetch(addressOfTable(figure, parameters), { headers: { Authorization: `Bearer ${operatorKey()}` } });
  if (!response.ok) {
    throw new ApiProblem(NOT_READABLE, response.status);
  }
  return response.blob();
}

/** @returns {Promise<import('./visitor.js').Visitor>} */
export const beginVisitor = () => post('/api/users');

/**
 * @param {string} movieId
 * @param {import('./visitor.js').Visitor} visitor
 * @param {{text: string, rating?: number}} review
 * @returns {Promise<import('./documents.js').Review>}
 */
export const postReview = (movieId, visitor, review) =>
  post(`/api/movies/${encodeURIComponent(movieId)}/reviews`, { user_id: visitor.user_id, ...review }, visitor.token);
