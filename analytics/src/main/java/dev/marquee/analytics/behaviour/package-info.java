/**
 * What the audience does. Counts of an event log go in, or its events one by one, in the order of
 * accounts and time; figures come out: visits, a funnel, retention, hours, searches, clicks, and
 * what one person likes. {@link dev.marquee.analytics.behaviour.EventWalk} feeds any number of
 * figures in one pass; {@link dev.marquee.analytics.behaviour.BehaviourReport} needs counts only,
 * and is cheap. docs/analytics.md defines every figure. The HTTP edge asks.
 */
@NullMarked
package dev.marquee.analytics.behaviour;

import org.jspecify.annotations.NullMarked;
