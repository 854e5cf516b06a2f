// @ts-check

/**
 * The documents of the HTTP interface, as far as these pages read them. A field that is not known is absent.
 *
 * Text in parts; the parts marked true are what the visitor typed.
 * @typedef {[text: string, marked: boolean][]} MarkedText
 *
 * @typedef {object} CastMember
 * @property {string} name
 * @property {string} [character]
 *
 * @typedef {object} Movie
 * @property {string} movie_id
 * @property {string} title
 * @property {string} [original_title]
 * @property {number} [release_year]
 * @property {number} [runtime] minutes
 * @property {string[]} [genres]
 * @property {string[]} [directors]
 * @property {CastMember[]} [cast]
 * @property {string[]} [countries]
 * @property {string} [original_language]
 * @property {string} [overview]
 * @property {string} [tagline]
 * @property {string} [poster_url]
 * @property {number} [vote_average] 0..10
 * @property {number} [vote_count]
 * @property {string[]} [sources]
 *
 * @typedef {Movie & {score?: number, marked?: MarkedText}} FoundMovie
 * @typedef {Movie & {score?: number, because?: string[]}} SimilarMovie
 *
 * @typedef {object} MovieSuggestion
 * @property {'movie'} kind
 * @property {string} movie_id
 * @property {string} title
 * @property {number} [release_year]
 * @property {string[]} [genres] lets the small poster be the film's own
 * @property {MarkedText} marked
 *
 * @typedef {object} PersonSuggestion
 * @property {'person'} kind
 * @property {string} name
 * @property {MarkedText} marked
 *
 * @typedef {MovieSuggestion | PersonSuggestion} Suggestion
 *
 * @typedef {object} SuggestAnswer
 * @property {Suggestion[]} items
 * @property {string} [corrected_query]
 *
 * @typedef {object} FacetValue
 * @property {string} value
 * @property {number} count
 *
 * @typedef {object} SearchAnswer
 * @property {number} total
 * @property {number} page from 1
 * @property {number} size
 * @property {FoundMovie[]} items
 * @property {{genre?: FacetValue[], decade?: FacetValue[], language?: FacetValue[], country?: FacetValue[], person?: FacetValue[]}} [facets]
 *   a decade is its first year
 * @property {string} [corrected_query]
 * @property {number} [took_ms]
 *
 * @typedef {object} ImportedFile
 * @property {string} file
 * @property {string} format
 * @property {number} rows
 * @property {number} taken
 * @property {number} broken
 * @property {number} passed_over
 *
 * @typedef {object} LastImport
 * @property {string} ended_at
 * @property {'complete' | 'failed' | 'cancelled'} outcome
 * @property {number} created
 * @property {number} changed
 * @property {number} unchanged
 * @property {ImportedFile[]} files
 *
 * @typedef {object} Duplicate
 * @property {string} title
 * @property {number} [release_year]
 * @property {Movie[]} films
 *
 * @typedef {object} CatalogueAnswer
 * @property {number} films
 * @property {string} counted_at
 * @property {FacetValue[]} sources
 * @property {Record<string, number>} missing how many films lack each
 * @property {{groups: number, items: Duplicate[]}} duplicates
 * @property {LastImport} [last_import]
 *
 * @typedef {object} Review
 * @property {string} review_id
 * @property {string} source
 * @property {string} text
 * @property {number} [rating] 1..10
 * @property {'Good' | 'Bad'} [sentiment]
 * @property {string[]} [because] the words that the label came from
 * @property {string} [written_at]
 * @property {string} fetched_at
 *
 * @typedef {object} ReviewsAnswer
 * @property {number} total
 * @property {number} page from 1
 * @property {{Good: number, Bad: number}} counts
 * @property {Review[]} items
 *
 * @typedef {object} FeelingDay
 * @property {string} day
 * @property {number} total_reviews
 * @property {number} [positive_ratio] 0..1
 * @property {number} [low]
 * @property {number} [high]
 *
 * @typedef {object} SentimentTrend
 * @property {'improving' | 'declining' | 'stable' | 'insufficient_data'} trend
 * @property {number} [positive_ratio]
 * @property {FeelingDay[]} days those with reviews, in the order of time
 *
 * @typedef {object} FilmAnalyticsAnswer
 * @property {SentimentTrend} sentiment_trend
 *
 * @typedef {object} Change
 * @property {number} now
 * @property {number} before in the period of the same length before
 * @property {number} [relative] 0.5 is half as much again
 *
 * @typedef {object} UserMetrics
 * @property {number} total_sessions recorded interactions
 * @property {number} unique_users
 * @property {number} [unique_users_relative_error] where they are not counted exactly
 * @property {Record<string, number>} action_distribution
 * @property {{movie_id: string, title?: string, release_year?: number, views: number}[]} most_viewed
 * @property {number} [sessions] visits
 *
 * @typedef {object} TrendingFilm
 * @property {string} movie_id
 * @property {string} [title]
 * @property {number} [release_year]
 * @property {string} reason
 * @property {number} views
 * @property {{positive_ratio?: number, total_reviews: number}} [sentiment]
 *
 * @typedef {object} DashboardAnswer
 * @property {UserMetrics} user_metrics
 * @property {{total_content: number, engagement_rate?: number, avg_sentiment?: number}} content_health
 * @property {TrendingFilm[]} trending_content
 * @property {number} recorded_events of all time
 * @property {SentimentTrend} sentiment_trend
 * @property {{total_sessions?: Change, unique_users?: Change, engagement_rate?: Change, avg_sentiment?: Change, actions?: Record<string, Change>}} [changes]
 *
 * @typedef {object} SimilarAnswer
 * @property {SimilarMovie[]} items
 */

export {};
