/**
 * How well texts are told to be for or against their film. Takes tables of reviews whose label is
 * known, asks a model for each, and gives a {@link dev.marquee.bench.sentiment.SentimentReport}.
 * The command line calls this, and reads by it the reviews a model is trained with.
 */
@NullMarked
package dev.marquee.bench.sentiment;

import org.jspecify.annotations.NullMarked;
