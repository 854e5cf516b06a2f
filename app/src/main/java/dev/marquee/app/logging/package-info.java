/**
 * What the log looks like and how much of it there is: to standard error, for people or as JSON,
 * configured once at the start of a command. All code logs through the platform's {@code
 * System.Logger} or {@code java.util.logging}.
 */
@NullMarked
package dev.marquee.app.logging;

import org.jspecify.annotations.NullMarked;
