// @ts-check

/**
 * The figures about the audience, as the HTTP interface tells them. A field that is not known is absent; shares are 0 to 1.
 *
 * @typedef {object} ActivityAnswer
 * @property {{start: string, total: number, actions: Record<string, number>}[]} items steps without anything are left out
 *
 * @typedef {object} WeekAnswer
 * @property {{weekday: number, hours: number[]}[]} days Monday first
 * @property {{weekday: number, hour: number, count: number}} [peak]
 *
 * What is told of some visits; all of it, unless there are none.
 * @typedef {object} VisitTally
 * @property {number} sessions
 * @property {number} mean_depth
 * @property {number} mean_length_seconds
 * @property {number} bounce_rate
 * @property {number} engagement_rate
 *
 * @typedef {VisitTally & {day: string}} VisitDay
 * @typedef {VisitTally & {days: VisitDay[]}} VisitsAnswer
 *
 * @typedef {object} FunnelStep
 * @property {string} action
 * @property {number} reached
 * @property {number} [of_first]
 * @property {number} [of_previous]
 *
 * @typedef {{window_hours: number, session: FunnelStep[], account: FunnelStep[]}} FunnelAnswer
 *
 * @typedef {{active: number, share: number}} RetainedWeek
 *
 * @typedef {object} RetentionAnswer
 * @property {{first_week: string, accounts: number, weeks: RetainedWeek[]}[]} cohorts in the order of time; their first week is that of the first event
 *
 * @typedef {object} SearchTally
 * @property {number} searches
 * @property {number} without_results
 * @property {number} [without_results_rate]
 * @property {number} [click_through_rate]
 * @property {number} [mean_clicked_position]
 *
 * @typedef {SearchTally & {query: string}} QueryLine
 * @typedef {SearchTally & {top: QueryLine[], top_without_results: QueryLine[], missed_at_most: number}} QueriesAnswer
 *
 * @typedef {object} ClicksAnswer
 * @property {{origin?: string, shown: number, clicked: number, click_through_rate?: number, mean_clicked_position?: number}[]} items
 *
 * @typedef {object} SuspiciousAccount
 * @property {string} account_id
 * @property {number} events
 * @property {number} confidence 0..100
 * @property {string[]} flags
 * @property {{view_count: number, avg_view_duration?: number, unique_viewers?: number, velocity?: number}} metrics
 *
 * @typedef {{from: string, until: string, total: number, items: SuspiciousAccount[]}} SuspiciousAnswer
 */

export {};
