/**
 * How the feeling about a film moves. What its reviews come to day by day goes in; for each day the
 * share of Good with its interval comes out, and for all of them together how much the feeling
 * swings and whether it rises or falls. Pure computation; the HTTP edge asks.
 */
@NullMarked
package dev.marquee.analytics.trend;

import org.jspecify.annotations.NullMarked;
