package dev.marquee.query;

import dev.marquee.catalog.MovieId;

/**
 * A film, by its id alone, and how well it answers: enough to rank films before the few that are
 * shown are read.
 *
 * @param score 0 to 1, higher is better; comparable within one answer only
 * @param prominence how well known it is, 0 to 1, to a millionth; see {@code MovieFacts.prominence}
 */
public record ScoredId(MovieId id, double score, double prominence) {}
