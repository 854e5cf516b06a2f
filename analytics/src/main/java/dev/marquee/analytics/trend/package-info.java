/**
 * What moves. What the reviews of a film come to day by day goes in; for each day the share of Good
 * with its interval comes out, and for all of them together how much the feeling swings and whether
 * it rises or falls. And {@link dev.marquee.analytics.trend.Trending} asks an event log which films
 * are looked at more than usual. The HTTP edge asks.
 */
@NullMarked
package dev.marquee.analytics.trend;

import org.jspecify.annotations.NullMarked;
