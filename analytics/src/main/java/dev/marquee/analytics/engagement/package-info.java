/**
 * Whether the engagement with a film, or of an account, looks made. Metrics go in; out comes a
 * verdict: the flags that rules raised, how sure they make us, and the figure behind each rule,
 * also of those that could not be applied. Pure computation, {@link
 * dev.marquee.analytics.engagement.EngagementVerdict#of}, whatever the metrics were counted from;
 * the HTTP edge asks. A model that was trained on accounts would add its probability to the
 * verdict, beside the checks of the rules.
 */
@NullMarked
package dev.marquee.analytics.engagement;

import org.jspecify.annotations.NullMarked;
