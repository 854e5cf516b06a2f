package dev.marquee.review;

import java.time.LocalDate;

/**
 * What the reviews of one day come to.
 *
 * @param day of the calendar of UTC
 * @param tally of at least one review
 */
public record DayTally(LocalDate day, Tally tally) {}
