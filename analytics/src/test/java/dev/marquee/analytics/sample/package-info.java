/** Events and films for tests, and a log that keeps them in memory. */
@NullMarked
package dev.marquee.analytics.sample;

import org.jspecify.annotations.NullMarked;
