// @ts-check
import { ApiProblem, loadDashboard, loadFigure } from './film-api.js';
import { isFiltered, filterOf, parametersOf } from './audience-scope.js';
import { boundsBefore, boundsOf } from './date-range.js';

const UNAVAILABLE = 503;

/** @typedef {import('./documents.js').DashboardAnswer} DashboardAnswer */

/**
 * The dashboard's figures. The dashboard itself tells of everybody: with a filter, what people did and how engaged they were are asked for beside it.
 *
 * @param {import('./audience-scope.js').Scope} scope
 * @param {AbortSignal} signal
 * @returns {Promise<DashboardAnswer>}
 */
export async function figuresOf(scope, signal) {
  const dashboard = loadDashboard(boundsOf(scope), signal);
  if (!isFiltered(scope)) {
    return dashboard;
  }
  const bounds = boundsOf(scope);
  const before = bounds.to ? boundsBefore(scope) : undefined;
  const [everybody, behaviour, engagement, earlier] = await Promise.all([
    dashboard,
    loadFigure('user-behavior', parametersOf(scope), signal),
    engagementRate(parametersOf(scope), signal),
    before && engagementRate({ ...before, ...filterOf(scope) }, signal),
  ]);
  return {
    ...everybody,
    user_metrics: behaviour,
    content_health: { ...everybody.content_health, engagement_rate: engagement },
    changes: { ...behaviour.changes, engagement_rate: change(earlier, engagement), avg_sentiment: everybody.changes?.avg_sentiment },
  };
}

/**
 * @param {Record<string, string | undefined>} parameters @param {AbortSignal} signal
 * @returns {Promise<number | undefined>} nothing as long as visits are being counted
 */
async function engagementRate(parameters, signal) {
  try {
    return (await loadFigure('sessions', parameters, signal)).engagement_rate;
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === UNAVAILABLE) {
      return undefined;
    }
    throw failure;
  }
}

/** @param {number | undefined} before @param {number | undefined} now @returns {import('./documents.js').Change | undefined} */
const change = (before, now) => (before === undefined || now === undefined ? undefined
  : { before, now, relative: before === 0 ? undefined : (now - before) / before });
