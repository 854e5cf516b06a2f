package dev.marquee.query;

import java.time.Instant;

/**
 * What happened in one step of a {@link TimeGrid}.
 *
 * @param start the first moment of the step
 * @param actions at least one event
 */
public record TimeCount(Instant start, ActionCounts actions) {}
