/**
 * Films as events know them: by any of several ids. Ids and counts by id go in, films and counts by
 * film come out. The figures of behaviour and of what is rising ask.
 */
@NullMarked
package dev.marquee.analytics.film;

import org.jspecify.annotations.NullMarked;
