/**
 * What the server counts about itself, and the text in which Prometheus reads it. Filters and the
 * store report durations; the metrics route asks for the text.
 */
@NullMarked
package dev.marquee.api.measure;

import org.jspecify.annotations.NullMarked;
