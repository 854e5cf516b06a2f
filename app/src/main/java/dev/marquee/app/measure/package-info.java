/**
 * Marquee measuring itself as others see it: started as a process of its own, asked over HTTP,
 * timed while it imports. Takes a store and files, gives what {@code bench} needs for its report.
 */
@NullMarked
package dev.marquee.app.measure;

import org.jspecify.annotations.NullMarked;
