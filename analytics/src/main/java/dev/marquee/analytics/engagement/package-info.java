/**
 * Whether the engagement with a film, or of an account, looks made. {@link
 * dev.marquee.analytics.engagement.FilmEngagement} and {@link
 * dev.marquee.analytics.engagement.AccountEngagement} count metrics from events; {@link
 * dev.marquee.analytics.engagement.EngagementVerdict#of} holds metrics, whatever they were counted
 * from, against rules, and tells the flags that these raised, how sure they make us, and the figure
 * behind each, also of those that could not be applied. A model that was trained on accounts would
 * add its probability to the verdict, beside the checks of the rules.
 */
@NullMarked
package dev.marquee.analytics.engagement;

import org.jspecify.annotations.NullMarked;
