package dev.marquee.bench.popularity;

import dev.marquee.analytics.popularity.FeatureSet;

/**
 * How good the forecasts of a model are.
 *
 * @param spearman rank correlation of forecast and truth, -1 to 1
 * @param meanAbsoluteError in points of 0..100
 * @param coverage share of the films whose popularity lies in its interval, 0 to 1
 * @param width of an interval on average, in points
 * @param trainingSeconds with all that belongs to it
 */
public record PopularityFigures(
    FeatureSet features,
    double spearman,
    double meanAbsoluteError,
    double coverage,
    double width,
    double trainingSeconds) {}
