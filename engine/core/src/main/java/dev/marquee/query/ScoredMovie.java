package dev.marquee.query;

import dev.marquee.catalog.Movie;

/**
 * A film and how well it answers.
 *
 * @param score 0 to 1, higher is better; comparable within one answer only
 */
public record ScoredMovie(Movie movie, double score) {}
